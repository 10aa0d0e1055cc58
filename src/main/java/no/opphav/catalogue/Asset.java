package no.opphav.catalogue;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.UUID;
import no.opphav.kernel.EmailAddress;
import no.opphav.kernel.Slug;
import no.opphav.persistence.EmailAddressColumn;
import no.opphav.persistence.SlugColumn;
import no.opphav.terms.CreditSubject;
import org.jspecify.annotations.Nullable;

/**
 * One work, in however many languages.
 *
 * @param slug its permanent name in addresses
 * @param contact whom to ask about it
 * @param updatedAt when what its readers see last changed
 * @param publishedAt the first time
 * @param publishAt when the public may have what is published; null for at once
 * @param withdrawAt when what is published is withdrawn by itself; null for never
 * @param withdrawnUntil since when it is withdrawn what is to be published again; null where it was not
 * @param revision counts every change of the asset, its variants and its files
 */
@MappedEntity("asset")
public record Asset(
        @Id UUID id,

        @TypeDef(type = DataType.STRING, converter = SlugColumn.class)
        Slug slug,

        AssetKind kind,
        String rightsHolder,

        @TypeDef(type = DataType.STRING, converter = EmailAddressColumn.class)
        EmailAddress contact,

        AssetState state,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant publishedAt,
        @Nullable Instant withdrawnAt,
        long revision,
        @Nullable Instant publishAt,
        @Nullable Instant withdrawAt,
        @Nullable Instant withdrawnUntil) {
    /** The same as its editor wants it from now on. */
    Asset with(AssetChange change) {
        return new Asset(
                id,
                change.slug(),
                kind,
                change.rightsHolder(),
                change.contact(),
                state,
                createdAt,
                updatedAt,
                publishedAt,
                withdrawnAt,
                revision,
                publishAt,
                withdrawAt,
                withdrawnUntil);
    }

    /** The same in another state, reached at an instant. */
    Asset in(AssetState next, Instant at) {
        return new Asset(
                id,
                slug,
                kind,
                rightsHolder,
                contact,
                next,
                createdAt,
                updatedAt,
                next == AssetState.PUBLISHED && publishedAt == null ? at : publishedAt,
                next == AssetState.WITHDRAWN ? at : null,
                revision,
                state == next ? publishAt : null,
                next == AssetState.PUBLISHED ? withdrawAt : null,
                state == next ? withdrawnUntil : null);
    }

    /** The same as it stands at an instant: what was to be published or withdrawn by then is. */
    Asset at(Instant now) {
        var isPublic = publishAt == null || !publishAt.isAfter(now);
        if (isPublic && withdrawAt != null && !withdrawAt.isAfter(now)) {
            return in(AssetState.WITHDRAWN, withdrawAt);
        }
        return publishAt != null && isPublic ? scheduled(null, withdrawAt, null) : this;
    }

    /** Whether it is not public yet. */
    public boolean isScheduled() {
        return publishAt != null;
    }

    /** The same, published, with other instants at which that begins and ends. */
    Asset scheduled(@Nullable Instant publish, @Nullable Instant withdraw, @Nullable Instant since) {
        var first = publishedAt == null || publishedAt.equals(publishAt);
        return new Asset(
                id,
                slug,
                kind,
                rightsHolder,
                contact,
                AssetState.PUBLISHED,
                createdAt,
                updatedAt,
                first && publish != null ? publish : publishedAt,
                null,
                revision,
                publish,
                withdraw,
                since);
    }

    /** The same as it was before it was to be published. */
    Asset unscheduled() {
        return new Asset(
                id,
                slug,
                kind,
                rightsHolder,
                contact,
                withdrawnUntil == null ? AssetState.DRAFT : AssetState.WITHDRAWN,
                createdAt,
                updatedAt,
                publishAt != null && publishAt.equals(publishedAt) ? null : publishedAt,
                withdrawnUntil,
                revision,
                null,
                null,
                null);
    }

    /** The same after one more change. */
    Asset revised(Instant updated) {
        return new Asset(
                id,
                slug,
                kind,
                rightsHolder,
                contact,
                state,
                createdAt,
                updated,
                publishedAt,
                withdrawnAt,
                revision + 1,
                publishAt,
                withdrawAt,
                withdrawnUntil);
    }

    /**
     * What is to be credited when the asset is used in one of its languages.
     *
     * @param zone in which the year of its publication is reckoned
     * @param page where people read of it
     */
    public CreditSubject credited(LanguageVariant variant, ZoneId zone, URI page) {
        var published = publishedAt == null ? createdAt : publishedAt;
        return new CreditSubject(
                variant.title(),
                variant.language(),
                rightsHolder,
                ZonedDateTime.ofInstant(published, zone).getYear(),
                page,
                kind.name());
    }
}
