package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** The versions of the texts of one language, newest first. */
@Serdeable
record TextsHistoryJson(List<TextsVersionJson> versions) {}
