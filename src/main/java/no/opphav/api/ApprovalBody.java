package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which exact files a presenter gets, until when, with which words. */
@Serdeable
record ApprovalBody(
        @Nullable List<UUID> files,
        @Nullable Instant expiresAt,
        @Nullable Integer downloads,
        @Nullable String message) {}
