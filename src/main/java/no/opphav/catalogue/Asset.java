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
        long revision) {
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
                revision);
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
                revision);
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
                revision + 1);
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
