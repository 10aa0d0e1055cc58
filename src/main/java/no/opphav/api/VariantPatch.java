package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** What is to be different about a variant; what is left out stays. */
@Serdeable
record VariantPatch(
        @Nullable String title,
        @Nullable String summary,
        @Nullable String alternativeText,
        @Nullable Long revision) {}
