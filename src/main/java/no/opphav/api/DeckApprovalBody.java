package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That a version of a presentation may be sent. */
@Serdeable
record DeckApprovalBody(
        @Nullable Instant expiresAt,
        @Nullable Boolean creditSlide,
        @Nullable Boolean tellHolders) {}
