package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** Why a presenter does not get a presentation. */
@Serdeable
record DeclineBody(@Nullable String reason) {}
