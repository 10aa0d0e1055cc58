package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That a request was taken, given to somebody or given back. */
@Serdeable
record HandoverJson(Instant at, @Nullable String to, String by) {}
