package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The texts of one language as they stood at one time. */
@Serdeable
record TextsVersionJson(
        long version,
        String kind,
        String title,
        String summary,
        String alternativeText,
        Instant writtenAt,
        @Nullable String writtenBy) {}
