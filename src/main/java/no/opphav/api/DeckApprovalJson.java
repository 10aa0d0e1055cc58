package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An approval of a version, and how it ended. */
@Serdeable
record DeckApprovalJson(
        UUID id,
        UUID fileId,
        int number,
        String standing,
        Instant approvedAt,
        @Nullable String approvedBy,
        @Nullable Instant expiresAt,
        boolean creditSlide,
        @Nullable Instant supersededAt,
        @Nullable Instant recalledAt,
        @Nullable String recalledBy,
        String recallReason) {}
