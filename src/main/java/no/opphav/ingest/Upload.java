package no.opphav.ingest;

import java.time.Instant;
import java.util.UUID;
import no.opphav.kernel.Checksum;
import no.opphav.kernel.FileName;
import no.opphav.kernel.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way in.
 *
 * @param ownerId the account that sends it; null for the service itself
 * @param length how many bytes it has
 * @param offset how many of them have come and are durable
 * @param problem why it was refused or quarantined, or what it waits for
 * @param checksum of what was kept
 * @param fileId what it has become
 * @param assetId the asset to which that belongs
 * @param expiresAt when it is forgotten unless something happens
 */
public record Upload(
        UUID id,
        @Nullable UUID ownerId,
        FileName name,
        long length,
        long offset,
        UploadTarget target,
        UploadState state,
        @Nullable Problem problem,
        @Nullable Checksum checksum,
        @Nullable UUID fileId,
        @Nullable UUID assetId,
        Instant createdAt,
        Instant expiresAt) {}
