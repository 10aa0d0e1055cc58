package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What was done to an asset last. */
@Serdeable
record ChangeJson(
        String asset,
        String title,
        String language,
        String action,
        Instant at,
        @Nullable String by,
        URI page) {}
