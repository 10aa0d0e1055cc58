package no.opphav.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface AttemptRows extends GenericRepository<AttemptRow, UUID> {
    /** Attempts for one key are counted one after another. */
    @Query("SELECT count(pg_advisory_xact_lock(hashtextextended(:key, 0)))")
    long lock(String key);

    @Query("SELECT count(*) FROM attempt WHERE kind = :kind AND key = :key AND at > :since")
    long countSince(String kind, String key, Instant since);

    /** The one of the latest attempts that has to be forgotten before there can be another; empty where there are fewer. */
    @Query("""
            SELECT at FROM attempt WHERE kind = :kind AND key = :key AND at > :since
            ORDER BY at DESC, id DESC OFFSET :most - 1 LIMIT 1
            """)
    Optional<Instant> findInTheWay(String kind, String key, Instant since, int most);

    @Query("INSERT INTO attempt (id, kind, key, at) VALUES (:id, :kind, :key, :at)")
    void add(UUID id, String kind, String key, Instant at);

    @Query("""
            DELETE FROM attempt WHERE id IN (
                SELECT id FROM attempt WHERE kind = :kind AND key = :key ORDER BY at DESC, id DESC LIMIT 1)
            """)
    void deleteLatest(String kind, String key);

    @Query("DELETE FROM attempt WHERE kind = :kind AND key = :key")
    void deleteOf(String kind, String key);

    @Query("DELETE FROM attempt WHERE at < :instant")
    void deleteBefore(Instant instant);
}
