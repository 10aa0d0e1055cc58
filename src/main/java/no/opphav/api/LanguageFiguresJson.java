package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;

/** The numbers of the language in which presentations were asked for. */
@Serdeable
record LanguageFiguresJson(String language, FiguresJson figures) {}
