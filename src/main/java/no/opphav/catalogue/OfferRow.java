package no.opphav.catalogue;

import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import no.opphav.kernel.EmailAddress;
import no.opphav.persistence.EmailAddressColumn;
import org.jspecify.annotations.Nullable;

/**
 * Why an asset is offered, or is not, at an instant.
 *
 * @param offered whether it is, if it is published
 * @param publishAt when it is to be published
 * @param consentEndsAt when the first of its consents ends
 * @param termsBeginAt when terms first apply to it
 * @param termsEndedAt when terms last ended by then
 */
@MappedEntity("asset")
record OfferRow(
        boolean offered,
        @Nullable Instant embargoUntil,
        @Nullable Instant publishAt,
        @Nullable Instant rightsEndAt,
        String rightsEndReason,

        @TypeDef(type = DataType.STRING, converter = EmailAddressColumn.class)
        EmailAddress askedAfter,

        @Nullable Instant consentEndsAt,
        @Nullable Instant termsBeginAt,
        @Nullable Instant termsEndedAt) {
    /** Whether nobody is to know of it yet. */
    boolean isAhead(Instant now) {
        return isAfter(embargoUntil, now)
                || isAfter(publishAt, now)
                || termsBeginAt == null
                || termsBeginAt.isAfter(now);
    }

    private static boolean isAfter(@Nullable Instant instant, Instant now) {
        return instant != null && instant.isAfter(now);
    }

    /** What brought it to its end, of one that is neither offered nor ahead. */
    Ending ending(Instant now) {
        if (rightsEndAt != null && !rightsEndAt.isAfter(now)) {
            return new Ending(Ending.Cause.RIGHTS, rightsEndAt, rightsEndReason, askedAfter);
        }
        if (consentEndsAt != null && !consentEndsAt.isAfter(now)) {
            return new Ending(Ending.Cause.CONSENT, consentEndsAt, "", askedAfter);
        }
        return new Ending(Ending.Cause.TERMS, termsEndedAt == null ? now : termsEndedAt, "", askedAfter);
    }
}
