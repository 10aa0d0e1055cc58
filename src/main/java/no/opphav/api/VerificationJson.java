package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;

/** What a link to verify an address is about. */
@Serdeable
record VerificationJson(String reference, boolean verified, String language, String event, LocalDate eventDate) {}
