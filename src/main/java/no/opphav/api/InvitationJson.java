package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An invitation that can still be accepted. */
@Serdeable
record InvitationJson(UUID id, @Nullable String email, String role, Instant createdAt, Instant expiresAt) {}
