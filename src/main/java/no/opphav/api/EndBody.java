package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Until when terms are to apply. */
@Serdeable
record EndBody(@Nullable Instant endsAt, @Nullable Long revision) {}
