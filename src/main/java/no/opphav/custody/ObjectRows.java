package no.opphav.custody;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.opphav.kernel.Checksum;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ObjectRows extends GenericRepository<ObjectRow, Checksum> {
    @Query("SELECT * FROM stored_object WHERE checksum = :checksum")
    Optional<ObjectRow> find(Checksum checksum);

    @Query("SELECT o.* FROM stored_object o JOIN file f ON f.checksum = o.checksum WHERE f.id = :fileId")
    Optional<ObjectRow> findOfFile(UUID fileId);

    /** The previews and derivatives of a file. */
    @Query("""
            SELECT o.* FROM stored_object o JOIN object_use u ON u.checksum = o.checksum
            WHERE u.file_id = :fileId AND u.part <> 'FILE'
            """)
    List<ObjectRow> findMadeFrom(UUID fileId);

    /** What is in doubt, and then what has gone longest without being read whole, longer than since then. */
    @Query("""
            (SELECT * FROM stored_object
             WHERE doubted_at IS NOT NULL AND (retry_at IS NULL OR retry_at <= :now)
             ORDER BY doubted_at LIMIT :limit)
            UNION ALL
            (SELECT * FROM stored_object
             WHERE doubted_at IS NULL AND coalesce(verified_at, stored_at) < :since AND (retry_at IS NULL OR retry_at <= :now)
             ORDER BY coalesce(verified_at, stored_at) LIMIT :limit)
            """)
    List<ObjectRow> findDue(Instant since, Instant now, int limit);

    /** Every object in the order of the checksums, from behind one of them. */
    @Query("SELECT * FROM stored_object WHERE checksum > :after ORDER BY checksum LIMIT :limit")
    List<ObjectRow> findPage(String after, int limit);

    /** Unless they were found sound meanwhile; says how many rows that are: one, or none. */
    @Query("""
            UPDATE stored_object SET damage = :damage, damage_found_at = :at, damage_report = NULL, retry_at = :retryAt,
                doubted_at = NULL
            WHERE checksum = :checksum AND verified_at IS NOT DISTINCT FROM CAST(:verifiedAt AS timestamptz)
            """)
    int markDamaged(Checksum checksum, Damage damage, Instant at, Instant retryAt, @Nullable Instant verifiedAt);

    @Query("UPDATE stored_object SET retry_at = :retryAt WHERE checksum = :checksum")
    void postpone(Checksum checksum, Instant retryAt);

    @Query("UPDATE stored_object SET unreadable = unreadable + 1, retry_at = :retryAt WHERE checksum = :checksum")
    void markUnreadable(Checksum checksum, Instant retryAt);

    @Query("SELECT count(*) FROM stored_object WHERE damage IS NOT NULL")
    long countUnsound();

    @Query("SELECT count(*) FROM stored_object WHERE damage = :damage")
    long count(Damage damage);

    @Query("SELECT coalesce(max(reported_at) > :since, false) FROM damage_report")
    boolean hasReportedSince(Instant since);

    @Query("SELECT EXISTS (SELECT 1 FROM stored_object WHERE damage IS NOT NULL AND damage_report IS NULL)")
    boolean hasUnreported();

    @Query("INSERT INTO damage_report (id, reported_at) VALUES (:id, :at)")
    void insertReport(UUID id, Instant at);

    @Query("UPDATE stored_object SET damage_report = :report WHERE damage IS NOT NULL AND damage_report IS NULL")
    void addToReport(UUID report);

    /** Waits until nobody else claims or sweeps these bytes; held until the transaction ends. */
    @Query("SELECT lock_object(:checksum)")
    boolean lock(Checksum checksum);

    /** Rows of before then that no row seems to name, in the order of the checksums, from behind one of them. */
    @Query("""
            SELECT * FROM stored_object o
            WHERE o.checksum > :after AND o.stored_at < :before
              AND NOT EXISTS (SELECT 1 FROM file f WHERE f.checksum = o.checksum)
              AND NOT EXISTS (SELECT 1 FROM preview p WHERE p.checksum = o.checksum)
              AND NOT EXISTS (SELECT 1 FROM derivative d WHERE d.checksum = o.checksum)
              AND NOT EXISTS (SELECT 1 FROM rights_copy c WHERE c.checksum = o.checksum)
              AND NOT EXISTS (SELECT 1 FROM shown_copy s WHERE s.checksum = o.checksum)
            ORDER BY o.checksum LIMIT :limit
            """)
    List<ObjectRow> findUnnamed(String after, Instant before, int limit);

    /** Removes the row that no row names and nobody claims; says how many that are: one, or none. */
    @Query("""
            DELETE FROM stored_object WHERE checksum = :checksum AND NOT object_is_named(:checksum)
              AND NOT EXISTS (SELECT 1 FROM object_claim c WHERE c.checksum = :checksum AND c.until > :now)
            """)
    int deleteUnnamed(Checksum checksum, Instant now);

    /** Those that have a row, among some. */
    @Query("SELECT * FROM stored_object WHERE checksum IN (:checksums)")
    List<ObjectRow> findAmong(List<String> checksums);

    @Query("""
            SELECT EXISTS (SELECT 1 FROM stored_object WHERE checksum = :checksum)
              OR EXISTS (SELECT 1 FROM object_claim WHERE checksum = :checksum AND until > :now)
            """)
    boolean isKept(Checksum checksum, Instant now);

    @Query("DELETE FROM object_claim WHERE until <= :now")
    void deleteEndedClaims(Instant now);
}
