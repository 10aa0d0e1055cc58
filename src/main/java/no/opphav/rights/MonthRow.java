package no.opphav.rights;

import io.micronaut.data.annotation.MappedEntity;
import no.opphav.catalogue.Ending;

/** How many ends of one cause there are in a month, which is written as {@code 2027-03}. */
@MappedEntity("asset")
record MonthRow(String month, Ending.Cause cause, long ends) {}
