package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;

/** The numbers of a language. */
@Serdeable
record LanguageCountsJson(String language, CountsOfJson counts) {}
