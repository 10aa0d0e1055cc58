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
import no.opphav.kernel.Checksum;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface RightsCopyRows extends GenericRepository<RightsCopy, UUID> {
    @Query("""
            SELECT w.file_id, w.terms_version_id, d.credit_slide
            FROM rights_wanted(CAST(:now AS timestamptz)) w
                LEFT JOIN deck_approval d ON d.file_id = w.file_id
                    AND NOT EXISTS (SELECT 1 FROM deck_approval l WHERE l.file_id = d.file_id AND l.id > d.id)
            WHERE w.asset_id = :assetId ORDER BY w.file_id
            """)
    List<WantedRow> findWanted(UUID assetId, Instant now);

    @Query("SELECT * FROM rights_copy WHERE file_id = :fileId AND terms_version_id = :termsVersionId")
    Optional<RightsCopy> find(UUID fileId, UUID termsVersionId);

    @Query("SELECT * FROM rights_copy WHERE file_id = :fileId ORDER BY made_at DESC")
    List<RightsCopy> findOf(UUID fileId);

    @Query("SELECT * FROM rights_copy WHERE file_id IN (:fileIds) AND NOT outdated ORDER BY made_at DESC")
    List<RightsCopy> findCurrent(Collection<UUID> fileIds);

    @Query("""
            INSERT INTO rights_copy (file_id, terms_version_id, facts, source, checksum, size, obstacle, former, replaced, made_at)
            VALUES (:fileId, :termsVersionId, :facts, :source, :checksum, :size, :obstacle, :former, :replaced, :at)
            ON CONFLICT (file_id, terms_version_id) DO UPDATE SET facts = excluded.facts, source = excluded.source,
                checksum = excluded.checksum, size = excluded.size, obstacle = excluded.obstacle, former = excluded.former,
                replaced = excluded.replaced, outdated = false, made_at = excluded.made_at
            """)
    void put(
            UUID fileId,
            UUID termsVersionId,
            Checksum facts,
            Checksum source,
            @Nullable Checksum checksum,
            @Nullable Long size,
            @Nullable RightsObstacle obstacle,
            String former,
            boolean replaced,
            Instant at);

    @Query("""
            INSERT INTO rights_copy_made (checksum, file_id, terms_version_id, part, source, made_at)
            VALUES (:checksum, :fileId, :termsVersionId, :part, :source, :at) ON CONFLICT DO NOTHING
            """)
    void remember(Checksum checksum, UUID fileId, UUID termsVersionId, RightsPart part, Checksum source, Instant at);

    /** Removes the copies of an asset's files that nobody can get any more. */
    @Query("""
            DELETE FROM rights_copy c USING file f, rendition r, language_variant v
            WHERE f.id = c.file_id AND r.id = f.rendition_id AND v.id = r.variant_id AND v.asset_id = :assetId
              AND NOT EXISTS (
                SELECT 1 FROM rights_wanted(CAST(:now AS timestamptz)) w
                WHERE w.asset_id = :assetId AND w.file_id = c.file_id AND w.terms_version_id = c.terms_version_id)
            """)
    void deleteUnwanted(UUID assetId, Instant now);

    @Query(
            "SELECT DISTINCT asset_id FROM rights_wanted(CAST(:now AS timestamptz)) WHERE asset_id > :after ORDER BY asset_id LIMIT :limit")
    List<UUID> findAssets(UUID after, Instant now, int limit);
}
