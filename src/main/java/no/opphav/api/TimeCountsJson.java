package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;

/** The numbers of a day, a week or a month. */
@Serdeable
record TimeCountsJson(LocalDate first, CountsOfJson counts) {}
