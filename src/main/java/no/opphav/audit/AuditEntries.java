package no.opphav.audit;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface AuditEntries extends GenericRepository<AuditEntry, UUID> {
    void save(AuditEntry entry);

    List<AuditEntry> findBySubjectIdOrderByIdDesc(UUID subjectId);
}
