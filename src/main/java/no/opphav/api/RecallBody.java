package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** Why a version is called back from everybody who holds it. */
@Serdeable
record RecallBody(@Nullable String reason) {}
