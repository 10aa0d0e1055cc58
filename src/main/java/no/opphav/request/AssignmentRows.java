package no.opphav.request;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Who has which request. Whose account is closed has none. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface AssignmentRows extends GenericRepository<HolderRow, UUID> {
    @Query("""
            SELECT r.id, a.id AS account_id, a.name FROM presentation_request r
            JOIN account a ON a.id = r.assignee_id AND a.closed_at IS NULL
            WHERE r.id IN (:requestIds)
            """)
    List<HolderRow> findAmong(Collection<UUID> requestIds);

    @Query("UPDATE presentation_request SET assignee_id = :assigneeId, assigned_at = :at WHERE id = :requestId")
    void assign(UUID requestId, UUID assigneeId, Instant at);

    @Query("UPDATE presentation_request SET assignee_id = NULL, assigned_at = NULL WHERE id = :requestId")
    void giveBack(UUID requestId);
}
