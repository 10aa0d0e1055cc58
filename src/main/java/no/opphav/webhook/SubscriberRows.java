package no.opphav.webhook;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface SubscriberRows extends GenericRepository<SubscriberRow, UUID> {
    void save(SubscriberRow row);

    Optional<SubscriberRow> findById(UUID id);

    @Query("SELECT * FROM webhook_subscriber ORDER BY id")
    List<SubscriberRow> findAll();

    @Query("SELECT count(*) FROM webhook_subscriber WHERE switched_off_at IS NULL")
    long countOn();

    @Query("SELECT * FROM webhook_subscriber WHERE id = :id FOR UPDATE")
    Optional<SubscriberRow> lock(UUID id);

    /** Those who have something to be told now. Served by the index webhook_delivery_waiting. */
    @Query("""
            SELECT s.id FROM webhook_subscriber s WHERE s.switched_off_at IS NULL AND EXISTS (
                SELECT 1 FROM webhook_delivery d
                WHERE d.subscriber_id = s.id AND d.state = 'WAITING' AND d.next_attempt_at <= :now)
            ORDER BY s.id
            """)
    List<UUID> findDue(Instant now);

    @Query("UPDATE webhook_subscriber SET failing_since = NULL, failures = 0 WHERE id = :id AND failures > 0")
    void markWell(UUID id);

    @Query("""
            UPDATE webhook_subscriber SET failing_since = coalesce(failing_since, :now), failures = failures + 1
            WHERE id = :id
            """)
    void markFailing(UUID id, Instant now);

    @Query("""
            UPDATE webhook_subscriber SET switched_off_at = :at, switched_off_because = :because
            WHERE id = :id AND switched_off_at IS NULL
            """)
    long switchOff(UUID id, Instant at, Subscriber.Reason because);

    @Query("""
            UPDATE webhook_subscriber
            SET switched_off_at = NULL, switched_off_because = NULL, failing_since = NULL, failures = 0
            WHERE id = :id AND switched_off_at IS NOT NULL
            """)
    long switchOn(UUID id);

    @Query("UPDATE webhook_subscriber SET secret = :secret WHERE id = :id")
    void changeSecret(UUID id, String secret);

    @Query("DELETE FROM webhook_subscriber WHERE id = :id")
    long delete(UUID id);
}
