package no.opphav.catalogue;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;
import no.opphav.kernel.Checksum;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface OriginRows extends GenericRepository<AssetFile, UUID> {
    /** The files that bytes belong to, the last one made first. */
    @Query("""
            SELECT id AS file_id, 'FILE' AS part, CAST(NULL AS uuid) AS terms_version_id, created_at FROM file
            WHERE checksum = :checksum
            UNION ALL
            SELECT file_id, CASE purpose WHEN 'PUBLIC' THEN 'PUBLIC_COPY' ELSE purpose END, NULL, created_at FROM derivative
            WHERE checksum = :checksum
            UNION ALL
            SELECT file_id, 'PREVIEW', NULL, created_at FROM preview WHERE checksum = :checksum
            UNION ALL
            SELECT file_id, CASE part WHEN 'FILE' THEN 'RIGHTS_COPY' ELSE part END, terms_version_id, made_at FROM rights_copy_made
            WHERE checksum = :checksum
            ORDER BY created_at DESC LIMIT :most
            """)
    List<OriginRow> find(Checksum checksum, int most);
}
