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

    /** All that a grant holds or ever held. */
    @Query("""
            SELECT file_id FROM access_grant_file WHERE grant_id = :grantId
            UNION SELECT file_id FROM access_grant_former_file WHERE grant_id = :grantId
            """)
    List<UUID> findEverGranted(UUID grantId);

    /**
     * The requests of those who hold a file: their grants still open it, or they fetched something while it was granted,
     * however the request went on. Served by the indexes access_grant_file_file and access_grant_former_file_file.
     */
    @Query("""
            WITH held AS (
                SELECT grant_id, true AS now FROM access_grant_file WHERE file_id = :fileId
                UNION ALL SELECT grant_id, false FROM access_grant_former_file WHERE file_id = :fileId)
            SELECT DISTINCT g.request_id FROM held h
                JOIN access_grant g ON g.id = h.grant_id
                JOIN presentation_request r ON r.id = g.request_id AND r.erased_at IS NULL
            WHERE (h.now AND g.revoked_at IS NULL AND g.expires_at > :now)
               OR EXISTS (
                   SELECT 1 FROM presentation_request_event e WHERE e.request_id = g.request_id AND e.type = 'DELIVERED')
            ORDER BY g.request_id
            """)
    List<UUID> findHolders(UUID fileId, Instant now);

    /**
     * The requests of those to whom an approved version is news, for an event still to come: their grants open an older
     * version and not this one, or what they hold was recalled and nothing approved since; or that was so until their time
     * was over, and they fetched something.
     */
    @Query("""
            WITH held AS (
                SELECT h.grant_id, h.file_id FROM access_grant_file h
                UNION SELECT h.grant_id, h.file_id FROM access_grant_former_file h)
            SELECT DISTINCT g.request_id FROM file n
                JOIN file o ON o.rendition_id = n.rendition_id
                JOIN held h ON h.file_id = o.id
                JOIN access_grant g ON g.id = h.grant_id AND g.revoked_at IS NULL
                JOIN presentation_request r ON r.id = g.request_id
                    AND r.state IN ('APPROVED', 'DELIVERED') AND r.erased_at IS NULL AND r.event_date >= :today
            WHERE n.id = :fileId
              AND (g.expires_at > :now OR EXISTS (
                  SELECT 1 FROM presentation_request_event e WHERE e.request_id = g.request_id AND e.type = 'DELIVERED'))
              AND ((o.number < n.number
                      AND NOT EXISTS (SELECT 1 FROM access_grant_file s WHERE s.grant_id = g.id AND s.file_id = n.id))
                  OR EXISTS (
                      SELECT 1 FROM deck_approval d
                      WHERE d.file_id = o.id AND d.recalled_at IS NOT NULL
                        AND NOT EXISTS (
                          SELECT 1 FROM deck_approval l
                          WHERE l.rendition_id = d.rendition_id AND l.approved_at > d.recalled_at
                            AND (l.superseded_at IS NOT NULL OR l.recalled_at IS NOT NULL))))
            ORDER BY g.request_id
            """)
    List<UUID> findForNews(UUID fileId, Instant now, LocalDate today);

    /** Opens a grant whose time is over again, and leaves room for one more download where they are limited. */
    @Query("""
            UPDATE access_grant
            SET expires_at = CASE WHEN expires_at > :now THEN expires_at ELSE :expiresAt END,
                download_limit = greatest(download_limit, CASE WHEN download_limit IS NOT NULL THEN :fetched END) + 1
            WHERE request_id = :requestId
            """)
    void makeRoom(UUID requestId, Instant now, Instant expiresAt, int fetched);

    /** Under the terms of the grant where none are given. */
    @Query("""
            INSERT INTO access_grant_file (grant_id, file_id, terms_version_id)
            SELECT g.id, :fileId, coalesce(CAST(:termsVersionId AS uuid), g.terms_version_id)
            FROM access_grant g WHERE g.request_id = :requestId
            ON CONFLICT DO NOTHING
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

    /** Remembers what a grant holds, since whoever has fetched it still has it. */
    @Query("""
            INSERT INTO access_grant_former_file (grant_id, file_id)
            SELECT grant_id, file_id FROM access_grant_file WHERE grant_id = :grantId
            ON CONFLICT DO NOTHING
            """)
    void rememberFiles(UUID grantId);

    @Query("DELETE FROM access_grant_file WHERE grant_id = :grantId")
    void removeFiles(UUID grantId);

    @Query("UPDATE access_grant SET revoked_at = :at WHERE request_id = :requestId AND revoked_at IS NULL")
    void revoke(UUID requestId, Instant at);
}
