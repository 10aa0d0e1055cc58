package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** Texts of one language, and the version that they were made from. */
@Serdeable
record TextsBody(
        @Nullable String title,
        @Nullable String summary,
        @Nullable String alternativeText,
        @Nullable Long version) {}
