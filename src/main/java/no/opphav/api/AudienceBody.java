package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** How many saw a presentation. */
@Serdeable
record AudienceBody(@Nullable Integer audience) {}
