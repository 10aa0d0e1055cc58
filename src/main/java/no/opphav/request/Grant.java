package no.opphav.request;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Permission for one presenter to fetch exact files until an instant.
 *
 * @param termsVersionId the terms under which they go out
 */
public record Grant(
        UUID id,
        List<UUID> fileIds,
        UUID termsVersionId,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant revokedAt) {
    public Grant {
        fileIds = List.copyOf(fileIds);
    }

    boolean hasExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
