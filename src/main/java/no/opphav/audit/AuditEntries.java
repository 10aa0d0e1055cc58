package no.opphav.audit;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface AuditEntries extends GenericRepository<AuditEntry, UUID> {
    void save(AuditEntry entry);

    List<AuditEntry> findBySubjectIdOrderByIdDesc(UUID subjectId);

    /** What is looked for, newest first. Served by the indexes audit_entry_at and audit_entry_account. */
    @Query("""
            SELECT * FROM audit_entry e
            WHERE (e.at, e.id) < (:at, :id)
                AND (CAST(:accountId AS uuid) IS NULL OR e.account_id = :accountId)
                AND (NOT :byService OR e.account_id IS NULL)
                AND (:action = '' OR e.action = :action OR starts_with(e.action, :action || '.'))
                AND (:text = '' OR position(lower(:text) IN lower(e.detail)) > 0
                    OR position(lower(:text) IN e.action) > 0 OR CAST(e.subject_id AS text) = lower(:text))
                AND e.at >= :from AND e.at < :until
            ORDER BY e.at DESC, e.id DESC LIMIT :most
            """)
    List<AuditEntry> find(
            Instant at,
            UUID id,
            @Nullable UUID accountId,
            boolean byService,
            String action,
            String text,
            Instant from,
            Instant until,
            int most);

    @Query("SELECT DISTINCT action FROM audit_entry ORDER BY action")
    List<String> actions();
}
