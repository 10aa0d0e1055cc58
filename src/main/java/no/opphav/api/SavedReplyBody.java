package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** A reply to save. */
@Serdeable
record SavedReplyBody(
        @Nullable String language,
        @Nullable String deed,
        @Nullable String title,
        @Nullable String text) {}
