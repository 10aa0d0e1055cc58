package no.opphav.catalogue;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.opphav.persistence.AsArray;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface HeldFileRows extends GenericRepository<AssetFile, UUID> {
    @Query(FileRows.FILES + """
            JOIN held_file h ON h.file_id = f.id
            WHERE h.looked_at IS NULL AND f.id > :after ORDER BY f.id LIMIT 1
            """)
    Optional<AssetFile> findWaiting(UUID after, Instant now);

    @Query("SELECT file_id FROM held_file WHERE file_id = ANY (CAST(:fileIds AS uuid[]))")
    List<UUID> findAmong(@AsArray Collection<UUID> fileIds);

    @Query("SELECT file_id, looked_at FROM held_file WHERE file_id = ANY (CAST(:fileIds AS uuid[]))")
    List<HeldFile> findOf(@AsArray Collection<UUID> fileIds);

    @Query("""
            SELECT v.asset_id FROM file f JOIN rendition r ON r.id = f.rendition_id JOIN language_variant v ON v.id = r.variant_id
            WHERE f.id = :fileId
            """)
    UUID assetOf(UUID fileId);

    @Query("UPDATE held_file SET looked_at = :at WHERE file_id = :fileId")
    void keep(UUID fileId, Instant at);

    @Query("DELETE FROM held_file WHERE file_id = :fileId")
    void release(UUID fileId);
}
