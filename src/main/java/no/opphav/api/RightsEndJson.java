package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That something can no longer be offered, or will be no longer. */
@Serdeable
record RightsEndJson(
        String asset,
        String title,
        String language,
        @Nullable String file,
        String cause,
        Instant endsAt) {}
