package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** A version of terms to which there is a newer one, and where it still applies. */
@Serdeable
record OutdatedTermsJson(String code, int number, int newest, long assets, List<UnmendedJson> first) {}
