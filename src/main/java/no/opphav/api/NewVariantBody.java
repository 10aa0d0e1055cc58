package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** A language to add. */
@Serdeable
record NewVariantBody(
        @Nullable String language,
        @Nullable String title,
        @Nullable String summary,
        @Nullable String alternativeText) {}
