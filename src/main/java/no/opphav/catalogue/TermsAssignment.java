package no.opphav.catalogue;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a terms version applies to an asset, or to one rendition of it, from an instant on.
 *
 * @param renditionId null for all renditions that have no terms of their own
 * @param endsAt when it no longer applies; null until further notice
 */
@MappedEntity("terms_assignment")
public record TermsAssignment(
        @Id UUID id,
        UUID assetId,
        @Nullable UUID renditionId,
        UUID termsVersionId,
        Instant beginsAt,
        @Nullable Instant endsAt,
        Instant createdAt,
        @Nullable UUID createdBy) {
    /** Whether it has begun by then. */
    boolean hasBegun(Instant now) {
        return !beginsAt.isAfter(now);
    }

    /** Whether it has ended by then. */
    boolean hasEnded(Instant now) {
        return endsAt != null && !endsAt.isAfter(now);
    }

    /** Whether it applies then. */
    boolean appliesAt(Instant now) {
        return hasBegun(now) && !hasEnded(now);
    }

    /** Whether both would apply at once, to the same, at some instant. */
    boolean overlaps(TermsAssignment other) {
        return Objects.equals(renditionId, other.renditionId)
                && (endsAt == null || other.beginsAt.isBefore(endsAt))
                && (other.endsAt == null || beginsAt.isBefore(other.endsAt));
    }
}
