package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;

/** The numbers of a month, such as {@code 2027-03}. */
@Serdeable
record MonthFiguresJson(String month, FiguresJson figures) {}
