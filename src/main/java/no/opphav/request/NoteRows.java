package no.opphav.request;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface NoteRows extends GenericRepository<NoteRow, UUID> {
    @Query("""
            SELECT n.id, n.at, a.name AS by_name, n.text FROM request_note n JOIN account a ON a.id = n.account_id
            WHERE n.request_id = :requestId ORDER BY n.id
            """)
    List<NoteRow> of(UUID requestId);

    @Query("""
            INSERT INTO request_note (id, request_id, at, account_id, text)
            VALUES (:id, :requestId, :at, :accountId, :text)
            """)
    void add(UUID id, UUID requestId, Instant at, UUID accountId, String text);

    @Query("DELETE FROM request_note WHERE request_id = :requestId")
    void deleteOf(UUID requestId);
}
