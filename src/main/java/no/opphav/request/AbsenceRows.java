package no.opphav.request;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface AbsenceRows extends GenericRepository<AbsenceRow, UUID> {
    /** Of accounts that are closed nobody has to know. Served by the index editor_absence_until. */
    @Query("""
            SELECT b.id, b.account_id, a.name, b.from_day, b.to_day, b.cover_id, c.name AS cover_name
            FROM editor_absence b
            JOIN account a ON a.id = b.account_id AND a.closed_at IS NULL JOIN account c ON c.id = b.cover_id
            WHERE b.to_day >= :day ORDER BY b.from_day, b.id
            """)
    List<AbsenceRow> findUntil(LocalDate day);

    /** Absences of one account come one after another. */
    @Query("SELECT id FROM account WHERE id = :accountId AND closed_at IS NULL FOR UPDATE")
    Optional<UUID> lock(UUID accountId);

    @Query("""
            SELECT count(*) FROM editor_absence
            WHERE account_id = :accountId AND from_day <= :toDay AND to_day >= :fromDay
            """)
    long countBetween(UUID accountId, LocalDate fromDay, LocalDate toDay);

    @Query("""
            INSERT INTO editor_absence (id, account_id, from_day, to_day, cover_id, created_at, created_by)
            VALUES (:id, :accountId, :fromDay, :toDay, :coverId, :at, :by)
            """)
    void add(UUID id, UUID accountId, LocalDate fromDay, LocalDate toDay, UUID coverId, Instant at, UUID by);

    @Query("SELECT account_id FROM editor_absence WHERE id = :id")
    Optional<UUID> findAccount(UUID id);

    @Query("DELETE FROM editor_absence WHERE id = :id")
    void remove(UUID id);
}
