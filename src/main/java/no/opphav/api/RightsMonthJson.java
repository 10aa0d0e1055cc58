package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;

/** How much ends in a month. */
@Serdeable
record RightsMonthJson(String month, long rights, long consents, long terms) {}
