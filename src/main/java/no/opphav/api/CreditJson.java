package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;

/** A credit line, plain and as a fragment of HTML. */
@Serdeable
record CreditJson(String text, String html) {}
