package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/** Who decided, and when. */
@Serdeable
record DecisionJson(Instant at, String by) {}
