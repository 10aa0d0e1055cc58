package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file on its way in. */
@Serdeable
record UploadJson(
        UUID id,
        String name,
        long size,
        long offset,
        String state,
        @Nullable UploadProblemJson problem,
        @Nullable UUID variantId,
        @Nullable UUID renditionId,
        @Nullable String assetSlug,
        @Nullable UUID fileId,
        Instant createdAt,
        Instant expiresAt,
        String url) {}
