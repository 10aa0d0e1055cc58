package no.opphav.request;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The inbox. What waits is served by presentation_request_urgent, what is done by presentation_request_done, words by theirs. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface InboxRows extends GenericRepository<RequestRow, UUID> {
    String WAITS = " r.state IN ('SUBMITTED', 'NEEDS_INFORMATION', 'ANSWERED') ";

    String DONE = """
             r.verified_at IS NOT NULL
            AND r.state IN ('APPROVED', 'DELIVERED', 'CLOSED', 'DECLINED', 'WITHDRAWN', 'EXPIRED', 'REVOKED')
            """;

    /** No words stand for every request. */
    String FOUND = """
             AND (:words = '' OR (r.verified_at IS NOT NULL AND r.words @@ CAST(:words AS tsquery)))
            AND (CAST(:language AS text) IS NULL OR r.language = :language)
            AND (CAST(:assetId AS uuid) IS NULL OR r.asset_id = :assetId)
            AND r.event_date BETWEEN :fromDay AND :toDay
            """;

    @Query("SELECT r.*, NULL AS decided_by_name FROM presentation_request r WHERE" + WAITS + FOUND + """
            AND r.state IN (:states) AND (:anybody OR r.assignee_id IN (:holders)) AND r.answer_due < :dueBefore
            AND (r.answer_due, r.id) > (:due, :id)
            ORDER BY r.answer_due, r.id LIMIT :limit
            """)
    List<RequestRow> findUrgent(
            String words,
            @Nullable String language,
            @Nullable UUID assetId,
            LocalDate fromDay,
            LocalDate toDay,
            Collection<RequestState> states,
            boolean anybody,
            Collection<UUID> holders,
            LocalDate dueBefore,
            LocalDate due,
            UUID id,
            int limit);

    @Query(
            "SELECT r.*, a.name AS decided_by_name FROM presentation_request r LEFT JOIN account a ON a.id = r.decided_by WHERE"
                    + DONE + FOUND + """
            AND r.state IN (:states) AND (NOT :askedAgain OR r.asked_again_at IS NOT NULL)
            AND (r.moved_at, r.id) < (:movedAt, :id)
            ORDER BY r.moved_at DESC, r.id DESC LIMIT :limit
            """)
    List<RequestRow> findDone(
            String words,
            @Nullable String language,
            @Nullable UUID assetId,
            LocalDate fromDay,
            LocalDate toDay,
            Collection<RequestState> states,
            boolean askedAgain,
            Instant movedAt,
            UUID id,
            int limit);

    @Query("""
            SELECT count(*) FILTER (WHERE r.state <> 'NEEDS_INFORMATION') AS unanswered,
                count(*) FILTER (WHERE r.assignee_id IN (:holders)) AS mine,
                count(*) FILTER (WHERE r.state = 'NEEDS_INFORMATION') AS asked,
                count(*) FILTER (WHERE r.state <> 'NEEDS_INFORMATION' AND r.answer_due < :today) AS overdue
            FROM presentation_request r WHERE
            """ + WAITS + FOUND)
    InboxCounts countUrgent(
            String words,
            @Nullable String language,
            @Nullable UUID assetId,
            LocalDate fromDay,
            LocalDate toDay,
            Collection<UUID> holders,
            LocalDate today);

    @Query("SELECT count(*) FROM presentation_request r WHERE" + DONE + FOUND)
    long countDone(String words, @Nullable String language, @Nullable UUID assetId, LocalDate fromDay, LocalDate toDay);

    @Query("SELECT count(*) FROM presentation_request r WHERE r.asked_again_at IS NOT NULL" + FOUND)
    long countAskedAgain(
            String words, @Nullable String language, @Nullable UUID assetId, LocalDate fromDay, LocalDate toDay);

    @Query("SELECT count(*) FROM presentation_request WHERE asked_again_at IS NOT NULL")
    long countAskedAgain();

    @Query("SELECT count(*) FROM presentation_request r WHERE" + WAITS + "AND r.state <> 'NEEDS_INFORMATION'")
    long countUnanswered();
}
