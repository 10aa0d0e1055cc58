package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where in a file it stands what was looked for. */
@Serdeable
record InsideJson(
        String asset,
        UUID file,
        String language,
        @Nullable Integer page,
        @Nullable Long startMs,
        String text) {}
