package no.opphav.request;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who had which request when. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface AssignmentHistory extends GenericRepository<AssignmentRow, UUID> {
    @Query("""
            SELECT s.id, s.at, a.name AS to_name, b.name AS by_name, coalesce(s.assignee_id = s.by_id, false) AS taken
            FROM request_assignment s
            LEFT JOIN account a ON a.id = s.assignee_id JOIN account b ON b.id = s.by_id
            WHERE s.request_id = :requestId ORDER BY s.id
            """)
    List<AssignmentRow> of(UUID requestId);

    @Query("""
            INSERT INTO request_assignment (id, request_id, at, assignee_id, by_id)
            VALUES (:id, :requestId, :at, :assigneeId, :byId)
            """)
    void add(UUID id, UUID requestId, Instant at, @Nullable UUID assigneeId, UUID byId);
}
