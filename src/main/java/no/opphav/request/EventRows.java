package no.opphav.request;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface EventRows extends GenericRepository<EventRow, UUID> {
    @Query("""
            INSERT INTO presentation_request_event (id, request_id, at, party, account_id, type, rule_id, note)
            VALUES (:id, :requestId, :at, :party, :accountId, :type, :ruleId, :note)
            """)
    void add(
            UUID id,
            UUID requestId,
            Instant at,
            Party party,
            @Nullable UUID accountId,
            RequestEvent.Type type,
            @Nullable UUID ruleId,
            String note);

    @Query("""
            INSERT INTO presentation_request_change (event_id, field, before, after)
            VALUES (:eventId, :field, :before, :after)
            """)
    void addCorrected(UUID eventId, Corrected.Field field, String before, String after);

    @Query("""
            SELECT c.* FROM presentation_request_change c JOIN presentation_request_event e ON e.id = c.event_id
            WHERE e.request_id = :requestId
            """)
    List<CorrectedRow> corrected(UUID requestId);

    @Query("""
            DELETE FROM presentation_request_change c USING presentation_request_event e
            WHERE e.id = c.event_id AND e.request_id = :requestId
            """)
    void eraseCorrected(UUID requestId);

    @Query("UPDATE presentation_request_event SET note = '' WHERE request_id = :requestId")
    void eraseNotes(UUID requestId);

    /** Those that are nothing without the dates in their notes. */
    @Query("DELETE FROM presentation_request_event WHERE request_id = :requestId AND type = 'DATE_CHANGED'")
    void deleteDates(UUID requestId);

    @Query("SELECT count(*) FROM presentation_request_event WHERE request_id = :requestId AND type = 'DELIVERED'")
    int countDownloads(UUID requestId);

    @Query("""
            SELECT e.id, e.at, e.type, e.party, e.note, coalesce(a.name, s.name) AS by_name
            FROM presentation_request_event e LEFT JOIN account a ON a.id = e.account_id
            LEFT JOIN standing_rule s ON s.id = e.rule_id
            WHERE e.request_id = :requestId ORDER BY e.id
            """)
    List<EventRow> of(UUID requestId);
}
