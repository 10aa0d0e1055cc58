package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An editor or administrator. */
@Serdeable
record AccountJson(
        UUID id,
        String email,
        String name,
        String role,
        Instant createdAt,
        @Nullable Instant closedAt) {
    /** Never who it is. */
    @Override
    public String toString() {
        return "(account " + id + ")";
    }
}
