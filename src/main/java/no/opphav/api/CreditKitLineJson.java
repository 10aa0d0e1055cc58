package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;

/** One credit line: plain, as a fragment of HTML, and as CommonMark. */
@Serdeable
record CreditKitLineJson(String language, String medium, String use, String text, String html, String markdown) {}
