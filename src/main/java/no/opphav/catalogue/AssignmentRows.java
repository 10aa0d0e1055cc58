package no.opphav.catalogue;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import no.opphav.persistence.AsArray;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface AssignmentRows extends GenericRepository<TermsAssignment, UUID> {
    /** Of each asset what applies to all of it first, and in the order in which it begins. */
    @Query("""
            SELECT * FROM terms_assignment WHERE asset_id = ANY (CAST(:assetIds AS uuid[]))
            ORDER BY asset_id, rendition_id NULLS FIRST, begins_at
            """)
    List<TermsAssignment> findOf(@AsArray Collection<UUID> assetIds);

    void save(TermsAssignment assignment);

    @Query("UPDATE terms_assignment SET ends_at = :endsAt WHERE id = :id")
    void end(UUID id, @Nullable Instant endsAt);

    @Query("DELETE FROM terms_assignment WHERE id = :id")
    void delete(UUID id);
}
