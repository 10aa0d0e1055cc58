package no.opphav.custody;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;
import no.opphav.kernel.Checksum;

/** Which files stored bytes belong to. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface UseRows extends GenericRepository<UseRow, UUID> {
    @Query("""
            SELECT DISTINCT u.checksum, u.file_id, v.asset_id
            FROM object_use u
                JOIN file f ON f.id = u.file_id
                JOIN rendition r ON r.id = f.rendition_id
                JOIN language_variant v ON v.id = r.variant_id
            WHERE u.checksum = :checksum
            """)
    List<UseRow> findUses(Checksum checksum);
}
