package no.opphav.request;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Permission for one presenter to fetch exact files until an instant.
 *
 * @param files each with the terms under which it goes out
 * @param termsVersionId the terms that applied to all else of the asset
 * @param downloadLimit how many downloads there may be in all, each file counting for itself; null where they are not limited
 */
public record Grant(
        UUID id,
        List<GrantedFile> files,
        UUID termsVersionId,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable Integer downloadLimit) {
    public Grant {
        files = List.copyOf(files);
    }

    /** The files that may be fetched. */
    public List<UUID> fileIds() {
        return files.stream().map(GrantedFile::fileId).toList();
    }

    /** The terms under which a file goes out; empty for one that was not granted. */
    public Optional<UUID> termsOf(UUID fileId) {
        return files.stream()
                .filter(file -> file.fileId().equals(fileId))
                .map(GrantedFile::termsVersionId)
                .findFirst();
    }

    boolean hasExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
