package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** Something of an asset that is to be mended. */
@Serdeable
record UnmendedJson(
        String asset,
        String title,
        String language,
        @Nullable String file) {}
