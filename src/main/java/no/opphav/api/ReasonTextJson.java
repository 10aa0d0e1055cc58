package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** A reason in one language. */
@Serdeable
record ReasonTextJson(@Nullable String title, @Nullable String text) {}
