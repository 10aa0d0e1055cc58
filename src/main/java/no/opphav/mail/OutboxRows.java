package no.opphav.mail;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.opphav.mail.OutboxRow.Failure;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface OutboxRows extends GenericRepository<OutboxRow, UUID> {
    void save(OutboxRow row);

    Optional<OutboxRow> findById(UUID id);

    @Query("""
            SELECT EXISTS (SELECT 1 FROM outbox_message
                WHERE template = :template AND recipient = :recipient AND created_at > :since)
            """)
    boolean exists(String template, String recipient, Instant since);

    /** The message that is due the longest, locked for this transaction; those that another node holds are passed over. */
    @Query("""
            SELECT * FROM outbox_message
            WHERE sent_at IS NULL AND failed_at IS NULL AND next_attempt_at <= :now
            ORDER BY next_attempt_at LIMIT 1 FOR UPDATE SKIP LOCKED
            """)
    Optional<OutboxRow> lockNextDue(Instant now);

    @Query("UPDATE outbox_message SET attempts = :attempts, next_attempt_at = :nextAttemptAt WHERE id = :id")
    void claim(UUID id, int attempts, Instant nextAttemptAt);

    /** Unless it has come back meanwhile, or is dealt with. */
    @Query("""
            UPDATE outbox_message SET sent_at = :at, failed_at = NULL, failure = NULL, last_error = NULL
            WHERE id = :id AND bounced_at IS NULL AND settled_at IS NULL
            """)
    void markSent(UUID id, Instant at);

    @Query("""
            UPDATE outbox_message SET failed_at = :at, failure = :failure, last_error = :error
            WHERE id = :id AND sent_at IS NULL
            """)
    void markFailed(UUID id, Instant at, Failure failure, String error);

    /** It was sent, even where that could not be noted. */
    @Query("""
            UPDATE outbox_message SET bounced_at = :at, sent_at = coalesce(sent_at, :at), last_error = :reason
            WHERE id = :id AND bounced_at IS NULL
            """)
    int markBounced(UUID id, Instant at, String reason);

    @Query("UPDATE outbox_message SET settled_at = :at, again_id = :againId WHERE id = :id")
    void markSettled(UUID id, Instant at, @Nullable UUID againId);

    Optional<OutboxRow> findByMessageId(String messageId);

    @Query("SELECT * FROM outbox_message WHERE id = :id FOR UPDATE")
    Optional<OutboxRow> lock(UUID id);

    @Query("""
            UPDATE outbox_message SET attempts = :attempts, next_attempt_at = :nextAttemptAt, last_error = :error
            WHERE id = :id AND sent_at IS NULL
            """)
    void postpone(UUID id, int attempts, Instant nextAttemptAt, String error);

    @Query("SELECT * FROM outbox_message WHERE sent_at IS NULL AND failed_at IS NULL ORDER BY id DESC LIMIT :limit")
    List<OutboxRow> findWaiting(int limit);

    @Query("""
            SELECT * FROM outbox_message
            WHERE (failure IN ('REFUSED', 'GIVEN_UP') OR bounced_at IS NOT NULL) AND settled_at IS NULL
            ORDER BY id DESC LIMIT :limit
            """)
    List<OutboxRow> findReturned(int limit);

    @Query("""
            SELECT * FROM outbox_message WHERE sent_at IS NOT NULL AND bounced_at IS NULL
            ORDER BY sent_at DESC, id DESC LIMIT :limit
            """)
    List<OutboxRow> findSent(int limit);

    @Query("SELECT * FROM outbox_message WHERE subject_id = :subjectId ORDER BY id DESC LIMIT :limit")
    List<OutboxRow> findAbout(UUID subjectId, int limit);

    @Query("""
            SELECT count(*) FILTER (WHERE sent_at IS NULL AND failed_at IS NULL) AS waiting,
                min(created_at) FILTER (WHERE sent_at IS NULL AND failed_at IS NULL) AS oldest,
                count(*) FILTER (WHERE sent_at IS NOT NULL OR failed_at IS NOT NULL) AS returned
            FROM outbox_message
            WHERE (sent_at IS NULL AND failed_at IS NULL)
                OR ((failure IN ('REFUSED', 'GIVEN_UP') OR bounced_at IS NOT NULL) AND settled_at IS NULL)
            """)
    MailQueue queue();

    /** Served by the index outbox_message_subject. */
    @Query("SELECT * FROM outbox_message WHERE subject_id = :subjectId AND recipient = :recipient ORDER BY id")
    List<OutboxRow> findAbout(UUID subjectId, String recipient);

    @Query("""
            UPDATE outbox_message SET recipient = :to
            WHERE subject_id = :subjectId AND recipient = :from AND template IN (:templates)
            """)
    void readdress(UUID subjectId, Collection<String> templates, String from, String to);

    @Query("DELETE FROM outbox_message WHERE subject_id = :subjectId AND recipient = :recipient")
    void deleteAbout(UUID subjectId, String recipient);
}
