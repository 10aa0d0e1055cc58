package no.opphav.catalogue;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.opphav.kernel.Checksum;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ShownCopyRows extends GenericRepository<RightsCopy, UUID> {
    /** What of an asset is to carry its rights, with the facts that a sound copy carries already. */
    @Query("""
            SELECT w.file_id, r.variant_id, w.terms_version_id, w.part, w.source, o.size, w.media_type,
                CASE WHEN NOT c.outdated AND c.obstacle IS DISTINCT FROM 'FAILED' AND m.damage IS NULL
                    THEN c.facts END AS facts
            FROM shown_wanted(CAST(:now AS timestamptz)) w
                JOIN file f ON f.id = w.file_id
                JOIN rendition r ON r.id = f.rendition_id
                JOIN stored_object o ON o.checksum = w.source
                LEFT JOIN shown_copy c ON c.file_id = w.file_id AND c.terms_version_id = w.terms_version_id
                    AND c.source = w.source
                LEFT JOIN stored_object m ON m.checksum = c.checksum
            WHERE w.asset_id = :assetId
            ORDER BY w.file_id, w.terms_version_id, w.part, w.source
            """)
    List<ShownRow> findWanted(UUID assetId, Instant now);

    @Query("""
            INSERT INTO shown_copy (file_id, terms_version_id, source, facts, checksum, obstacle, made_at)
            VALUES (:fileId, :termsVersionId, :source, :facts, :checksum, :obstacle, :at)
            ON CONFLICT (file_id, terms_version_id, source) DO UPDATE SET facts = excluded.facts,
                checksum = excluded.checksum, obstacle = excluded.obstacle, outdated = false, made_at = excluded.made_at
            """)
    void put(
            UUID fileId,
            UUID termsVersionId,
            Checksum source,
            Checksum facts,
            @Nullable Checksum checksum,
            @Nullable RightsObstacle obstacle,
            Instant at);

    /** Removes the copies of what nobody is shown of an asset any more. */
    @Query("""
            DELETE FROM shown_copy c USING file f, rendition r, language_variant v
            WHERE f.id = c.file_id AND r.id = f.rendition_id AND v.id = r.variant_id AND v.asset_id = :assetId
              AND NOT EXISTS (
                SELECT 1 FROM shown_wanted(CAST(:now AS timestamptz)) w
                WHERE w.asset_id = :assetId AND w.file_id = c.file_id AND w.terms_version_id = c.terms_version_id
                  AND w.source = c.source)
            """)
    void deleteUnwanted(UUID assetId, Instant now);
}
