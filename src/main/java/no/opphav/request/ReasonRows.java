package no.opphav.request;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ReasonRows extends GenericRepository<ReasonRow, UUID> {
    @Query("""
            SELECT t.reason_id, t.language, t.title, t.text FROM decline_reason_text t
            JOIN decline_reason r ON r.id = t.reason_id AND r.removed_at IS NULL
            ORDER BY r.position, r.id, t.language
            """)
    List<ReasonRow> findAll();

    @Query("""
            INSERT INTO decline_reason (id, position)
            SELECT :id, coalesce(max(position), 0) + 1 FROM decline_reason
            """)
    void add(UUID id);

    @Query("""
            INSERT INTO decline_reason_text (reason_id, language, title, text) VALUES (:id, :language, :title, :text)
            ON CONFLICT (reason_id, language) DO UPDATE SET title = excluded.title, text = excluded.text
            """)
    void put(UUID id, String language, String title, String text);

    @Query("UPDATE decline_reason SET removed_at = :at WHERE id = :id AND removed_at IS NULL")
    long remove(UUID id, Instant at);

    @Query("UPDATE presentation_request SET decline_reason_id = :reasonId WHERE id = :requestId")
    void decline(UUID requestId, UUID reasonId);
}
