package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That a file is not offered any more, and whom to ask. */
@Serdeable
record OverJson(Instant at, @Nullable String cause, String reason, String contact) {}
