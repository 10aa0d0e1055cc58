package no.opphav.request;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@MappedEntity("access_grant")
record GrantRow(
        @Id UUID id,
        UUID requestId,
        UUID termsVersionId,
        Instant createdAt,
        UUID createdBy,
        Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable Integer downloadLimit) {
    Grant grant(List<GrantedFile> files) {
        return new Grant(id, files, termsVersionId, createdAt, expiresAt, revokedAt, downloadLimit);
    }
}
