package no.opphav.account;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/** That somebody may set a new password. */
@MappedEntity("password_reset")
record ResetRow(@Id UUID id, UUID accountId, Instant expiresAt) {}
