package no.opphav.request;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface RequestRows extends GenericRepository<RequestRow, UUID> {
    @Query("SELECT nextval('presentation_request_number')")
    long nextNumber();

    /** Writes a request down unless its form has come before. */
    @Query("""
            INSERT INTO presentation_request
                (id, reference, submission, asset_id, language, correspondence, name, email, organisation, event,
                 event_date, audience, message, state, created_at, answer_due)
            VALUES (:id, :reference, :submission, :assetId, :language, :correspondence, :name, :email, :organisation,
                    :event, :eventDate, :audience, :message, :state, :createdAt, :answerDue)
            ON CONFLICT (submission) DO NOTHING
            """)
    void insert(RequestRow row);

    @Query("""
            SELECT r.*, a.name AS decided_by_name FROM presentation_request r LEFT JOIN account a ON a.id = r.decided_by
            WHERE r.id = :id
            """)
    Optional<RequestRow> find(UUID id);

    @Query("SELECT r.*, NULL AS decided_by_name FROM presentation_request r WHERE r.submission = :submission")
    Optional<RequestRow> findBySubmission(UUID submission);

    /** Served by the index presentation_request_inbox, then sorted: few wait at a time. */
    @Query("""
            SELECT r.*, NULL AS decided_by_name FROM presentation_request r
            WHERE r.state = 'SUBMITTED' ORDER BY least(r.answer_due, r.event_date), r.answer_due, r.id
            """)
    List<RequestRow> findWaiting();

    @Query("""
            SELECT r.*, a.name AS decided_by_name FROM presentation_request r JOIN account a ON a.id = r.decided_by
            WHERE r.state = :state ORDER BY r.decided_at DESC, r.id DESC LIMIT :limit
            """)
    List<RequestRow> findDecided(RequestState state, int limit);

    @Query("SELECT count(*) FROM presentation_request WHERE state = :state")
    long count(RequestState state);

    @Query("SELECT r.*, NULL AS decided_by_name FROM presentation_request r WHERE r.id IN (:ids)")
    List<RequestRow> findAmong(Collection<UUID> ids);

    /** Decisions on one request come one after another, and none while a file of it is being handed out. */
    @Query("SELECT id FROM presentation_request WHERE id = :id FOR UPDATE")
    Optional<UUID> lock(UUID id);

    /** Lets no decision pass until the transaction ends. */
    @Query("SELECT id FROM presentation_request WHERE id = :id FOR SHARE")
    Optional<UUID> hold(UUID id);

    @Query("""
            UPDATE presentation_request SET state = :state, decided_at = :at, decided_by = :accountId WHERE id = :id
            """)
    void decide(UUID id, RequestState state, Instant at, UUID accountId);
}
