package no.opphav.catalogue;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change that was made to many assets at once.
 *
 * @param undoneAt null while it stands
 */
@MappedEntity("bulk_change")
public record BulkChange(
        @Id UUID id,
        BulkAction action,
        String argument,
        Instant madeAt,
        @Nullable UUID madeBy,
        @Nullable Instant undoneAt) {}
