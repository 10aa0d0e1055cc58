package no.opphav.audit;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That something was done.
 *
 * @param accountId who did it; null for the service itself
 * @param action what was done, such as {@code asset.published}
 * @param subjectId what it was done to
 * @param detail what a reader of the trail needs besides; may be empty
 */
@MappedEntity
public record AuditEntry(
        @Id UUID id, Instant at, @Nullable UUID accountId, String action, UUID subjectId, String detail) {}
