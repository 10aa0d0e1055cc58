package no.opphav.mail;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface OutboxRows extends GenericRepository<OutboxRow, UUID> {
    void save(OutboxRow row);

    Optional<OutboxRow> findById(UUID id);

    /** The message that is due the longest, locked for this transaction; those that another node holds are passed over. */
    @Query("""
            SELECT * FROM outbox_message
            WHERE sent_at IS NULL AND failed_at IS NULL AND next_attempt_at <= :now
            ORDER BY next_attempt_at LIMIT 1 FOR UPDATE SKIP LOCKED
            """)
    Optional<OutboxRow> lockNextDue(Instant now);

    @Query("UPDATE outbox_message SET attempts = :attempts, next_attempt_at = :nextAttemptAt WHERE id = :id")
    void claim(UUID id, int attempts, Instant nextAttemptAt);

    @Query("UPDATE outbox_message SET sent_at = :at, last_error = NULL WHERE id = :id")
    void markSent(UUID id, Instant at);

    @Query("UPDATE outbox_message SET failed_at = :at, last_error = :error WHERE id = :id AND sent_at IS NULL")
    void markFailed(UUID id, Instant at, String error);

    @Query("""
            UPDATE outbox_message SET attempts = :attempts, next_attempt_at = :nextAttemptAt, last_error = :error
            WHERE id = :id
            """)
    void postpone(UUID id, int attempts, Instant nextAttemptAt, String error);

    @Query("SELECT * FROM outbox_message WHERE sent_at IS NULL ORDER BY id DESC LIMIT :limit")
    List<OutboxRow> findUnsent(int limit);

    @Query("SELECT * FROM outbox_message WHERE sent_at IS NOT NULL ORDER BY sent_at DESC, id DESC LIMIT :limit")
    List<OutboxRow> findSent(int limit);

    @Query("SELECT count(*) FROM outbox_message WHERE sent_at IS NULL AND failed_at IS NULL")
    long countWaiting();

    /** Served by the index outbox_message_subject. */
    @Query("SELECT * FROM outbox_message WHERE subject_id = :subjectId AND recipient = :recipient ORDER BY id")
    List<OutboxRow> findAbout(UUID subjectId, String recipient);

    @Query("DELETE FROM outbox_message WHERE subject_id = :subjectId AND recipient = :recipient")
    void deleteAbout(UUID subjectId, String recipient);
}
