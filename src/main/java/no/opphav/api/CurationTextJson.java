package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** What a theme or collection is called in one language. */
@Serdeable
record CurationTextJson(
        String language, String name, @Nullable String description) {}
