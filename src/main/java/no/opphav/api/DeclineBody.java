package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** Why a presenter does not get a presentation, or wants it no longer. */
@Serdeable
record DeclineBody(@Nullable String reason) {}
