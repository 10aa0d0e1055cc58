package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** The numbers of usage terms. */
@Serdeable
record TermsCountsJson(@Nullable String code, CountsOfJson counts) {}
