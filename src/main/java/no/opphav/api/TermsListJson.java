package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** The current versions of all usage terms. */
@Serdeable
record TermsListJson(List<TermsJson> terms) {}
