package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** What a presenter asks for. */
@Serdeable
record RequestBody(
        @Nullable String submission,
        @Nullable String asset,
        @Nullable String language,
        @Nullable String event,
        @Nullable String eventDate,
        @Nullable String venue,
        @Nullable String place,
        @Nullable String audience,
        @Nullable Integer audienceSize,
        @Nullable String name,
        @Nullable String organisation,
        @Nullable String organisationKind,
        @Nullable String email,
        @Nullable String confirmedEmail,
        @Nullable String message,
        @Nullable String correspondence,
        @Nullable String proof) {
    /** Never what was written. */
    @Override
    public String toString() {
        return "(request)";
    }
}
