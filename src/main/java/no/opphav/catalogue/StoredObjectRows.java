package no.opphav.catalogue;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.opphav.kernel.Checksum;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface StoredObjectRows extends GenericRepository<AssetFile, UUID> {
    /** Waits until nobody else claims or sweeps these bytes; held until the transaction ends. */
    @Query("SELECT lock_object(:checksum)")
    boolean lock(Checksum checksum);

    @Query("""
            INSERT INTO object_claim (checksum, until) VALUES (:checksum, :until)
            ON CONFLICT (checksum) DO UPDATE SET until = greatest(object_claim.until, excluded.until)
            """)
    void claim(Checksum checksum, Instant until);

    @Query("SELECT EXISTS (SELECT 1 FROM stored_object WHERE checksum = :checksum AND damage IS NOT NULL)")
    boolean isUnsound(Checksum checksum);

    @Query("""
            UPDATE stored_object SET doubted_at = :at WHERE checksum = :checksum AND doubted_at IS NULL AND damage IS NULL
            """)
    void doubt(Checksum checksum, Instant at);

    @Query("""
            UPDATE stored_object SET verified_at = :at, retry_at = NULL, doubted_at = NULL, unreadable = 0,
                damage = NULL, damage_found_at = NULL, damage_report = NULL
            WHERE checksum = :checksum
            """)
    void markSound(Checksum checksum, Instant at);

    /** The assets of which copies with their rights are these bytes and were made from sound ones. */
    @Query("""
            SELECT DISTINCT v.asset_id
            FROM (SELECT file_id, source FROM rights_copy WHERE checksum = :checksum
                  UNION SELECT file_id, source FROM shown_copy WHERE checksum = :checksum) c
                JOIN stored_object s ON s.checksum = c.source AND s.damage IS NULL
                JOIN file f ON f.id = c.file_id
                JOIN rendition r ON r.id = f.rendition_id
                JOIN language_variant v ON v.id = r.variant_id
            """)
    List<UUID> findAssetsOfCopies(Checksum checksum);

    @Query("""
            UPDATE rights_copy c SET outdated = true FROM stored_object s
            WHERE c.checksum = :checksum AND s.checksum = c.source AND s.damage IS NULL AND NOT c.outdated
            """)
    void outdateRightsCopies(Checksum checksum);

    @Query("""
            UPDATE shown_copy c SET outdated = true FROM stored_object s
            WHERE c.checksum = :checksum AND s.checksum = c.source AND s.damage IS NULL AND NOT c.outdated
            """)
    void outdateShownCopies(Checksum checksum);

    /** The sound files of which previews are these bytes. */
    @Query("""
            SELECT DISTINCT p.file_id FROM preview p
                JOIN file f ON f.id = p.file_id
                JOIN stored_object s ON s.checksum = f.checksum AND s.damage IS NULL
            WHERE p.checksum = :checksum
            """)
    List<UUID> findDrawn(Checksum checksum);

    /** The sound films of which these bytes are the web rendition. */
    @Query("""
            SELECT d.file_id FROM derivative d
                JOIN file f ON f.id = d.file_id
                JOIN stored_object s ON s.checksum = f.checksum AND s.damage IS NULL
            WHERE d.checksum = :checksum AND d.purpose = 'WEB'
            """)
    List<UUID> findConverted(Checksum checksum);
}
