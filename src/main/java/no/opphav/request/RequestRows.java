package no.opphav.request;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface RequestRows extends GenericRepository<RequestRow, UUID> {
    @Query("SELECT nextval('presentation_request_number')")
    long nextNumber();

    /** Writes a request down unless its form has come before. */
    @Query("""
            INSERT INTO presentation_request
                (id, reference, submission, asset_id, language, correspondence, name, email, organisation, event,
                 event_date, venue, place, audience, audience_size, message, organisation_kind, state, created_at, moved_at)
            VALUES (:id, :reference, :submission, :assetId, :language, :correspondence, :name, :email, :organisation,
                    :event, :eventDate, :venue, :place, :audience, :audienceSize, :message,
                    :organisationKind, :state, :createdAt, :movedAt)
            ON CONFLICT (submission) DO NOTHING
            """)
    void insert(RequestRow row);

    @Query("""
            SELECT r.*, a.name AS decided_by_name FROM presentation_request r LEFT JOIN account a ON a.id = r.decided_by
            WHERE r.id = :id
            """)
    Optional<RequestRow> find(UUID id);

    /** How many requests have come to the editors since an instant. */
    @Query("SELECT count(*) FROM presentation_request WHERE verified_at > :since")
    long countVerified(Instant since);

    /** How many requests wait for an answer of the editors. Served by the index presentation_request_urgent. */
    @Query("SELECT count(*) FROM presentation_request WHERE state IN ('SUBMITTED', 'ANSWERED')")
    long countForEditors();

    @Query("SELECT r.*, NULL AS decided_by_name FROM presentation_request r WHERE r.submission = :submission")
    Optional<RequestRow> findBySubmission(UUID submission);

    @Query("SELECT r.*, NULL AS decided_by_name FROM presentation_request r WHERE r.id IN (:ids)")
    List<RequestRow> findAmong(Collection<UUID> ids);

    /** Moves of one request come one after another. */
    @Query("SELECT id FROM presentation_request WHERE id = :id FOR UPDATE")
    Optional<UUID> lock(UUID id);

    /** Changes the state; of the rest, what is null stays as it is. */
    @Query("""
            UPDATE presentation_request
            SET state = :state, moved_at = :at,
                verified_at = coalesce(CAST(:verifiedAt AS timestamptz), verified_at),
                answer_due = coalesce(CAST(:answerDue AS date), answer_due),
                decided_at = coalesce(CAST(:decidedAt AS timestamptz), decided_at),
                decided_by = coalesce(CAST(:decidedBy AS uuid), decided_by),
                asked_again_at = CASE WHEN :state IN ('DELIVERED', 'CLOSED') THEN asked_again_at END
            WHERE id = :id
            """)
    void move(
            UUID id,
            RequestState state,
            Instant at,
            @Nullable Instant verifiedAt,
            @Nullable LocalDate answerDue,
            @Nullable Instant decidedAt,
            @Nullable UUID decidedBy);

    /** Served by the index presentation_request_unverified. */
    @Query("""
            SELECT id FROM presentation_request WHERE state = 'UNVERIFIED' AND created_at <= :before
            ORDER BY created_at LIMIT :limit
            """)
    List<UUID> findLapsed(Instant before, int limit);

    /** Served by the index presentation_request_open. */
    @Query("""
            SELECT id FROM presentation_request
            WHERE state IN ('SUBMITTED', 'NEEDS_INFORMATION', 'ANSWERED') AND event_date < :today
            ORDER BY event_date LIMIT :limit
            """)
    List<UUID> findUnanswered(LocalDate today, int limit);

    /** Served by the index presentation_request_open. */
    @Query("""
            SELECT r.id FROM presentation_request r JOIN access_grant g ON g.request_id = r.id
            WHERE r.state IN ('APPROVED', 'DELIVERED') AND r.event_date < :today AND g.expires_at <= :now
            ORDER BY r.event_date LIMIT :limit
            """)
    List<UUID> findFinished(LocalDate today, Instant now, int limit);

    /** Requests {@code o} by which the person of a request {@code r} asks for the same. */
    String TWINS = """
             presentation_request r
                JOIN presentation_request o ON o.asset_id = r.asset_id AND o.event_date = r.event_date AND o.id <> r.id
                    AND lower(o.email) = lower(r.email) AND o.verified_at IS NOT NULL AND o.erased_at IS NULL
                    AND o.state <> 'WITHDRAWN'
            WHERE r.erased_at IS NULL AND r.state <> 'WITHDRAWN'
            """;

    /** Served by the index presentation_request_twins. */
    @Query("SELECT o.reference FROM" + TWINS + "AND r.id = :id ORDER BY o.id")
    List<String> findTwins(UUID id);

    /** Served by the index presentation_request_twins. */
    @Query("SELECT DISTINCT r.id FROM" + TWINS + "AND r.id IN (:ids)")
    List<UUID> findWithTwins(Collection<UUID> ids);

    @Query("UPDATE presentation_request SET email = :email WHERE id = :id")
    void readdress(UUID id, String email);

    @Query("UPDATE presentation_request SET asked_again_at = CAST(:at AS timestamptz) WHERE id = :id")
    void askedAgain(UUID id, @Nullable Instant at);

    /**
     * Those who fetched something for an event on one of some days and were not thanked, but for those to whom all that they
     * got was recalled, or whose mails do not arrive. Served by the index presentation_request_thankable.
     */
    @Query("""
            SELECT r.id FROM presentation_request r
            WHERE r.thanked_at IS NULL AND r.erased_at IS NULL AND r.state IN ('APPROVED', 'DELIVERED', 'CLOSED')
              AND r.event_date BETWEEN :first AND :last
              AND EXISTS (
                SELECT 1 FROM presentation_request_event e WHERE e.request_id = r.id AND e.type = 'DELIVERED')
              AND EXISTS (
                SELECT 1 FROM access_grant g JOIN access_grant_file h ON h.grant_id = g.id
                WHERE g.request_id = r.id AND NOT EXISTS (
                  SELECT 1 FROM deck_approval d WHERE d.file_id = h.file_id AND d.recalled_at IS NOT NULL
                    AND NOT EXISTS (SELECT 1 FROM deck_approval l WHERE l.file_id = d.file_id AND l.id > d.id)))
              AND NOT EXISTS (
                SELECT 1 FROM outbox_message m WHERE m.subject_id = r.id AND m.recipient = r.email
                  AND (m.bounced_at IS NOT NULL OR m.failure = 'REFUSED') AND m.again_id IS NULL)
            ORDER BY r.event_date, r.id LIMIT :limit
            """)
    List<UUID> findThankable(LocalDate first, LocalDate last, int limit);

    @Query("""
            UPDATE presentation_request SET thanked_at = :at
            WHERE id = :id AND thanked_at IS NULL AND erased_at IS NULL AND state IN ('APPROVED', 'DELIVERED', 'CLOSED')
            """)
    int markThanked(UUID id, Instant at);

    @Query("UPDATE presentation_request SET audience_reported = :audienceReported WHERE id = :id")
    void reportAudience(UUID id, Integer audienceReported);

    @Query("UPDATE presentation_request SET event_date = :date, answer_due = :answerDue WHERE id = :id")
    void reschedule(UUID id, LocalDate date, LocalDate answerDue);

    @Query("""
            UPDATE presentation_request
            SET name = :name, organisation = :organisation, organisation_kind = CAST(:kind AS text), event = :event, place = :place,
                audience = :audience, audience_size = CAST(:audienceSize AS integer), message = :message
            WHERE id = :id
            """)
    void correct(
            UUID id,
            String name,
            String organisation,
            @Nullable OrganisationKind kind,
            String event,
            String place,
            String audience,
            @Nullable Integer audienceSize,
            String message);

    @Query("UPDATE presentation_request SET organisation_kind = CAST(:kind AS text) WHERE id = :id")
    void correctKind(UUID id, @Nullable OrganisationKind kind);

    /** Leaves nothing of a person, and of the event's date the month. */
    @Query("""
            UPDATE presentation_request
            SET erased_at = :at, name = '', email = '', organisation = '', event = '', place = '', audience = '', message = '',
                asked_again_at = NULL,
                event_date = CAST(date_trunc('month', CAST(event_date AS timestamp)) AS date)
            WHERE id = :id
            """)
    void erase(UUID id, Instant at);

    /**
     * Those in a state whose last day is before a date, with the time that they are kept taken off. Served by the index
     * presentation_request_kept.
     */
    @Query("""
            SELECT id FROM presentation_request
            WHERE erased_at IS NULL AND state = :state AND (verified_at IS NOT NULL) = :verified
              AND greatest(CAST(moved_at AT TIME ZONE :zone AS date), CASE WHEN :fromEvent THEN event_date END) < :before
            ORDER BY moved_at LIMIT :limit
            """)
    List<UUID> findForgettable(
            RequestState state, boolean verified, boolean fromEvent, LocalDate before, String zone, int limit);
}
