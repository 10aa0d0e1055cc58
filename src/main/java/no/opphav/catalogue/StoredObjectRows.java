package no.opphav.catalogue;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
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
}
