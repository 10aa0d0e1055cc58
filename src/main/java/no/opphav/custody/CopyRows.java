package no.opphav.custody;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import no.opphav.kernel.Checksum;

/** Which objects are in another store already. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface CopyRows extends GenericRepository<ObjectRow, Checksum> {
    @Query("SELECT EXISTS (SELECT 1 FROM object_copy WHERE target = :target AND checksum = :checksum)")
    boolean isCopied(String target, Checksum checksum);

    /** Uploads whose bytes are in the store and are no object yet. */
    @Query("SELECT count(*) FROM upload WHERE state NOT IN ('ACCEPTED', 'REFUSED')")
    long countUnfinishedUploads();

    @Query("""
            INSERT INTO object_copy (target, checksum, copied_at) VALUES (:target, :checksum, :at)
            ON CONFLICT (target, checksum) DO UPDATE SET copied_at = excluded.copied_at
            """)
    void insert(String target, Checksum checksum, Instant at);
}
