package no.opphav.catalogue;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface BulkRows extends GenericRepository<BulkChange, UUID> {
    void save(BulkChange change);

    @Query("SELECT * FROM bulk_change WHERE id = :id")
    Optional<BulkChange> find(UUID id);

    /** 0 where it was undone before. */
    @Query("UPDATE bulk_change SET undone_at = :at WHERE id = :id AND undone_at IS NULL")
    int undo(UUID id, Instant at);

    @Query("UPDATE bulk_item SET undone = true WHERE bulk_id = :bulkId AND position = :position")
    void undone(UUID bulkId, int position);
}
