package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is to limit the use of an asset besides its terms; what is left out is none. */
@Serdeable
record RightsBody(
        @Nullable String thirdParty,
        @Nullable String contextOnly,
        @Nullable Instant embargoUntil,
        @Nullable Instant endsAt,
        @Nullable String endReason,
        @Nullable String endContact,
        @Nullable Long revision) {}
