package no.opphav.request;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface GrantRows extends GenericRepository<GrantRow, UUID> {
    void save(GrantRow row);

    Optional<GrantRow> findByRequestId(UUID requestId);

    @Query(
            "INSERT INTO access_grant_file (grant_id, file_id, terms_version_id) VALUES (:grantId, :fileId, :termsVersionId)")
    void addFile(UUID grantId, UUID fileId, UUID termsVersionId);

    @Query("SELECT file_id, terms_version_id FROM access_grant_file WHERE grant_id = :grantId ORDER BY file_id")
    List<GrantedFile> findFiles(UUID grantId);

    /** The requests whose grants still open and hold a file. Served by the index access_grant_file_file. */
    @Query("""
            SELECT g.request_id FROM access_grant g JOIN access_grant_file h ON h.grant_id = g.id
            WHERE h.file_id = :fileId AND g.revoked_at IS NULL AND g.expires_at > :now ORDER BY g.request_id
            """)
    List<UUID> findHolders(UUID fileId, Instant now);

    /** The requests whose grants still open and hold an older version, but not this one, for an event still to come. */
    @Query("""
            SELECT DISTINCT g.request_id FROM file n
                JOIN file o ON o.rendition_id = n.rendition_id AND o.number < n.number
                JOIN access_grant_file h ON h.file_id = o.id
                JOIN access_grant g ON g.id = h.grant_id AND g.revoked_at IS NULL AND g.expires_at > :now
                JOIN presentation_request r ON r.id = g.request_id AND r.event_date >= :today
            WHERE n.id = :fileId
              AND NOT EXISTS (SELECT 1 FROM access_grant_file s WHERE s.grant_id = g.id AND s.file_id = n.id)
            ORDER BY g.request_id
            """)
    List<UUID> findHoldersOfOlder(UUID fileId, Instant now, LocalDate today);

    /** Under the terms of the grant where none are given. */
    @Query("""
            INSERT INTO access_grant_file (grant_id, file_id, terms_version_id)
            SELECT g.id, :fileId, coalesce(CAST(:termsVersionId AS uuid), g.terms_version_id)
            FROM access_grant g WHERE g.request_id = :requestId
            """)
    void addNewer(UUID requestId, UUID fileId, @Nullable UUID termsVersionId);

    /** The grant as an editor gives it anew. */
    @Query("""
            UPDATE access_grant
            SET terms_version_id = :termsVersionId, created_at = :createdAt, created_by = :createdBy, expires_at = :expiresAt,
                revoked_at = NULL, download_limit = CAST(:downloadLimit AS integer)
            WHERE id = :id
            """)
    void renew(
            UUID id,
            UUID termsVersionId,
            Instant createdAt,
            UUID createdBy,
            Instant expiresAt,
            @Nullable Integer downloadLimit);

    @Query("DELETE FROM access_grant_file WHERE grant_id = :grantId")
    void removeFiles(UUID grantId);

    @Query("UPDATE access_grant SET revoked_at = :at WHERE request_id = :requestId AND revoked_at IS NULL")
    void revoke(UUID requestId, Instant at);
}
