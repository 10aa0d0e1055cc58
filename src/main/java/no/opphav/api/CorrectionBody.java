package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** What a requester corrects. */
@Serdeable
record CorrectionBody(
        @Nullable String name,
        @Nullable String organisation,
        @Nullable String organisationKind,
        @Nullable String event,
        @Nullable String place,
        @Nullable String audience,
        @Nullable Integer audienceSize,
        @Nullable String message) {
    /** Never what was written. */
    @Override
    public String toString() {
        return "(correction)";
    }
}
