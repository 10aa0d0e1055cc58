package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

/** That somebody is signed in. */
@Serdeable
record SessionJson(UUID id, AccountJson account, Instant createdAt, Instant lastSeenAt, Instant expiresAt) {}
