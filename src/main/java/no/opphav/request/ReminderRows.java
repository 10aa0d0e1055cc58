package no.opphav.request;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Which reminders have gone out. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ReminderRows extends GenericRepository<RequestRow, UUID> {
    /** What waits for an editor and was due on a day or before, without a reminder of its due day. Served by presentation_request_urgent. */
    @Query("""
            SELECT r.id FROM presentation_request r
            WHERE r.state IN ('SUBMITTED', 'NEEDS_INFORMATION', 'ANSWERED') AND r.state <> 'NEEDS_INFORMATION'
              AND r.answer_due <= :day
              AND NOT EXISTS (SELECT 1 FROM request_reminder m
                  WHERE m.request_id = r.id AND m.answer_due = r.answer_due AND m.kind = :kind)
            ORDER BY r.answer_due, r.id LIMIT :limit
            """)
    List<UUID> findDue(LocalDate day, String kind, int limit);

    /** None if it has gone out already. */
    @Query("""
            INSERT INTO request_reminder (request_id, answer_due, kind, at) VALUES (:requestId, :answerDue, :kind, :at)
            ON CONFLICT DO NOTHING
            """)
    long add(UUID requestId, LocalDate answerDue, String kind, Instant at);
}
