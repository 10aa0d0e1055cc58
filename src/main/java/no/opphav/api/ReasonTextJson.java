package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;

/** A reason in one language. */
@Serdeable
record ReasonTextJson(String title, String text) {}
