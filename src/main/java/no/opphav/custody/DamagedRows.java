package no.opphav.custody;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import no.opphav.persistence.AsArray;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface DamagedRows extends GenericRepository<DamagedFile, UUID> {
    String DAMAGED = """
            SELECT f.id AS file_id, f.rendition_id, a.slug AS asset, v.language, v.title, f.name, u.part, o.damage,
                o.damage_found_at
            FROM stored_object o
                JOIN object_use u ON u.checksum = o.checksum
                JOIN file f ON f.id = u.file_id
                JOIN rendition r ON r.id = f.rendition_id
                JOIN language_variant v ON v.id = r.variant_id
                JOIN asset a ON a.id = v.asset_id
            WHERE o.damage IS NOT NULL
            """;

    String IN_ORDER = "ORDER BY o.damage_found_at DESC, f.id DESC, u.part LIMIT :limit";

    @Query(DAMAGED + IN_ORDER)
    List<DamagedFile> find(int limit);

    @Query(DAMAGED + "AND o.damage_report = :report " + IN_ORDER)
    List<DamagedFile> findReported(UUID report, int limit);

    @Query(DAMAGED + "AND u.file_id = ANY (CAST(:fileIds AS uuid[]))")
    List<DamagedFile> findAmong(@AsArray Collection<UUID> fileIds);
}
