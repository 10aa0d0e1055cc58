package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why a presenter does not get a presentation. */
@Serdeable
record RefusalBody(@Nullable UUID reasonId, @Nullable String reason) {}
