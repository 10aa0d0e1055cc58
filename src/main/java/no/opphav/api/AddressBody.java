package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** The address of a presenter, put right. */
@Serdeable
record AddressBody(@Nullable String email) {}
