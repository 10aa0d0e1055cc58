package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;

/** The numbers of a presentation. */
@Serdeable
record PresentationFiguresJson(String asset, String title, FiguresJson figures) {}
