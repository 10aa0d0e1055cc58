package no.opphav.ingest;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import no.opphav.ingest.preview.Undrawn;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface UndrawnFileRows extends GenericRepository<UndrawnFile, UUID> {
    @Query("SELECT * FROM undrawn_file WHERE file_id = :fileId")
    Optional<UndrawnFile> find(UUID fileId);

    @Query("""
            INSERT INTO undrawn_file (file_id, reason, created_at) VALUES (:fileId, :reason, :at)
            ON CONFLICT (file_id) DO UPDATE SET reason = excluded.reason, created_at = excluded.created_at
            """)
    void upsert(UUID fileId, Undrawn reason, Instant at);

    @Query("DELETE FROM undrawn_file WHERE file_id = :fileId")
    void delete(UUID fileId);
}
