package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** Which film began to play. */
@Serdeable
record PlayBody(@Nullable String asset, @Nullable String language) {}
