package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** The version of the texts that was last seen. */
@Serdeable
record TextsVersionBody(@Nullable Long version) {}
