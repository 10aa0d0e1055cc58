package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That something was done. */
@Serdeable
record AuditEntryJson(UUID id, Instant at, @Nullable UUID accountId, String action, UUID subjectId, String detail) {}
