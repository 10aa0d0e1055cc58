package no.opphav.ingest;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.opphav.kernel.Checksum;
import no.opphav.kernel.ProblemCode;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface UploadRows extends GenericRepository<UploadRow, UUID> {
    void save(UploadRow row);

    @Query("SELECT * FROM upload WHERE id = :id")
    Optional<UploadRow> find(UUID id);

    /** The upload, which nobody else changes until this transaction ends. */
    @Query("SELECT * FROM upload WHERE id = :id FOR UPDATE")
    Optional<UploadRow> lock(UUID id);

    @Query("SELECT * FROM upload WHERE owner_id = :ownerId ORDER BY id DESC LIMIT :most")
    List<UploadRow> findOf(UUID ownerId, int most);

    @Query("SELECT * FROM upload ORDER BY id DESC LIMIT :most")
    List<UploadRow> findAll(int most);

    @Query("SELECT * FROM upload WHERE state = 'QUARANTINED' ORDER BY id DESC LIMIT :most")
    List<UploadRow> findQuarantined(int most);

    /** An owner's uploads that are unfinished, refused or held back. */
    @Query("SELECT count(*) FROM upload WHERE owner_id = :ownerId AND state IN ('RECEIVING', 'REFUSED', 'QUARANTINED')")
    long countOpen(UUID ownerId);

    @Query("SELECT count(*) FROM upload WHERE state = 'QUARANTINED' AND owner_id IS DISTINCT FROM :ownerId")
    long countQuarantinedOfOthers(UUID ownerId);

    /** Lets one upload of an owner begin at a time, so that limits hold; held until the transaction ends. */
    @Query("SELECT count(*) FROM (SELECT pg_advisory_xact_lock(hashtextextended(CAST(:ownerId AS text), 70))) AS held")
    long lockOwner(UUID ownerId);

    @Query("SELECT count(*) FROM upload WHERE owner_id = :ownerId AND state NOT IN ('ACCEPTED', 'REFUSED')")
    long countUnfinished(UUID ownerId);

    @Query("""
            SELECT CAST(coalesce(sum(length), 0) AS bigint) FROM upload
            WHERE owner_id = :ownerId AND state NOT IN ('ACCEPTED', 'REFUSED')
            """)
    long sumUnfinished(UUID ownerId);

    /** How many bytes are announced, by anybody, and have not come. */
    @Query("SELECT CAST(coalesce(sum(length - size), 0) AS bigint) FROM upload WHERE state = 'RECEIVING'")
    long sumOutstanding();

    @Query("UPDATE upload SET writer = :writer, writes_until = :until, asked_to_leave = false WHERE id = :id")
    void lease(UUID id, UUID writer, Instant until);

    @Query("""
            UPDATE upload SET writes_until = :until WHERE id = :id AND writer = :writer AND NOT asked_to_leave
            """)
    long renew(UUID id, UUID writer, Instant until);

    @Query("UPDATE upload SET asked_to_leave = true WHERE id = :id AND writer IS NOT NULL")
    void askToLeave(UUID id);

    @Query("""
            UPDATE upload SET writer = NULL, writes_until = NULL, asked_to_leave = false
            WHERE id = :id AND writer = :writer
            """)
    void release(UUID id, UUID writer);

    /** What has come so far; nothing happens when somebody else has become the writer. */
    @Query("""
            UPDATE upload SET size = :size, digest = :digest, place = :place, changed_at = :at, expires_at = :expiresAt
            WHERE id = :id AND writer = :writer
            """)
    long advance(UUID id, UUID writer, long size, String digest, String place, Instant at, Instant expiresAt);

    @Query("""
            UPDATE upload SET state = :state, problem = :problem, reasons = :reasons, changed_at = :at,
                expires_at = :expiresAt, writer = NULL, writes_until = NULL, asked_to_leave = false
            WHERE id = :id
            """)
    void move(UUID id, UploadState state, @Nullable ProblemCode problem, String reasons, Instant at, Instant expiresAt);

    @Query("UPDATE upload SET inspection = :inspection WHERE id = :id")
    void inspect(UUID id, UUID inspection);

    @Query("""
            UPDATE upload SET state = 'ACCEPTED', problem = NULL, reasons = '[]', checksum = :checksum, file_id = :fileId,
                asset_id = :assetId, changed_at = :at, expires_at = :expiresAt
            WHERE id = :id
            """)
    void accept(UUID id, Checksum checksum, UUID fileId, UUID assetId, Instant at, Instant expiresAt);

    /** Takes those that nobody goes on with; one that is looked into, or waits for it, is not among them. */
    @Query("""
            SELECT * FROM upload
            WHERE expires_at <= :now AND state NOT IN ('RECEIVED', 'INSPECTING')
              AND (writes_until IS NULL OR writes_until <= :now)
            ORDER BY expires_at LIMIT :most FOR UPDATE SKIP LOCKED
            """)
    List<UploadRow> lockExpired(Instant now, int most);

    @Query("DELETE FROM upload WHERE id = :id")
    void delete(UUID id);
}
