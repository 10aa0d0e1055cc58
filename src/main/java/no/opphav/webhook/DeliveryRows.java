package no.opphav.webhook;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface DeliveryRows extends GenericRepository<DeliveryRow, UUID> {
    String INSERT = """
            INSERT INTO webhook_delivery
                (subscriber_id, event_id, subject_id, type, body, created_at, state, attempts, next_attempt_at)
            SELECT s.id, :eventId, :subjectId, :type, :body, :now, 'WAITING', :attempts, :nextAttemptAt
            FROM webhook_subscriber s
            """;

    /** For each who is told; one that is removed at this moment is waited for and left out. */
    @Query(INSERT + "WHERE s.switched_off_at IS NULL FOR KEY SHARE")
    void addForAll(
            UUID eventId, UUID subjectId, String type, String body, Instant now, int attempts, Instant nextAttemptAt);

    /** For one, also where it is switched off. */
    @Query(INSERT + "WHERE s.id = :subscriberId FOR KEY SHARE")
    void addForOne(
            UUID subscriberId,
            UUID eventId,
            UUID subjectId,
            String type,
            String body,
            Instant now,
            int attempts,
            Instant nextAttemptAt);

    @Query("SELECT * FROM webhook_delivery WHERE subscriber_id = :subscriberId AND event_id = :eventId")
    Optional<DeliveryRow> find(UUID subscriberId, UUID eventId);

    /** What is due, the oldest first, locked for this transaction; nothing before what went before it about its subject. */
    @Query("""
            SELECT d.* FROM webhook_delivery d
            WHERE d.subscriber_id = :subscriberId AND d.state = 'WAITING' AND d.next_attempt_at <= :now
              AND EXISTS (SELECT 1 FROM webhook_subscriber s WHERE s.id = :subscriberId AND s.switched_off_at IS NULL)
              AND NOT EXISTS (
                SELECT 1 FROM webhook_delivery e
                WHERE e.subscriber_id = d.subscriber_id AND e.subject_id = d.subject_id AND e.state = 'WAITING'
                  AND e.number < d.number)
            ORDER BY d.number LIMIT 1 FOR UPDATE SKIP LOCKED
            """)
    Optional<DeliveryRow> lockNextDue(UUID subscriberId, Instant now);

    @Query("""
            UPDATE webhook_delivery SET attempts = attempts + 1, last_attempt_at = :now, next_attempt_at = :nextAttemptAt
            WHERE subscriber_id = :subscriberId AND event_id = :eventId
            """)
    void claim(UUID subscriberId, UUID eventId, Instant now, Instant nextAttemptAt);

    /** Writes down what came of an attempt, unless that is settled otherwise in the meantime. */
    @Query("""
            UPDATE webhook_delivery
            SET state = :state, next_attempt_at = :nextAttemptAt, last_attempt_at = :now, outcome = :outcome,
                status = CAST(:status AS integer)
            WHERE subscriber_id = :subscriberId AND event_id = :eventId AND state <> 'TAKEN'
              AND (state = 'WAITING' OR :state = 'TAKEN')
            """)
    void settle(
            UUID subscriberId,
            UUID eventId,
            Delivery.State state,
            Instant now,
            Instant nextAttemptAt,
            Outcome outcome,
            @Nullable Integer status);

    @Query("""
            UPDATE webhook_delivery SET state = 'FAILED', outcome = 'SWITCHED_OFF', status = NULL
            WHERE subscriber_id = :subscriberId AND state = 'WAITING'
            """)
    void giveUp(UUID subscriberId);

    @Query("""
            UPDATE webhook_delivery SET state = 'WAITING', attempts = 0, next_attempt_at = :now
            WHERE subscriber_id = :subscriberId AND event_id = :eventId
            """)
    void sendAgain(UUID subscriberId, UUID eventId, Instant now);

    @Query("SELECT * FROM webhook_delivery WHERE subscriber_id = :subscriberId ORDER BY number DESC LIMIT :limit")
    List<DeliveryRow> findLast(UUID subscriberId, int limit);

    @Query("DELETE FROM webhook_delivery WHERE created_at < :before AND state <> 'WAITING'")
    void deleteBefore(Instant before);
}
