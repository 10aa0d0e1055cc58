package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What editors work on in one language. */
@Serdeable
record TextsJson(
        UUID variant,
        long version,
        String title,
        String summary,
        String alternativeText,
        boolean draft,
        @Nullable Instant draftedAt,
        @Nullable String draftedBy,
        boolean merged) {}
