package no.opphav.search;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface RelatedRows extends GenericRepository<Hit, UUID> {
    /** Of those with a theme in common, the ones with most of them first; then the newest of the same kind. */
    @Query("""
            WITH alike AS (
                SELECT other.asset_id, count(*) AS shared
                FROM curation_asset own JOIN curation c ON c.id = own.curation_id AND c.published_at IS NOT NULL
                    JOIN curation_asset other ON other.curation_id = own.curation_id
                WHERE own.asset_id = :assetId AND other.asset_id <> :assetId
                GROUP BY other.asset_id
            ), near AS (
                SELECT f.asset_id, a.shared, f.updated_at FROM alike a JOIN finding f ON f.asset_id = a.asset_id
                WHERE f.offered @> CAST(:now AS timestamptz)
                ORDER BY a.shared DESC, f.updated_at DESC LIMIT :most
            ), same AS (
                SELECT f.asset_id, 0 AS shared, f.updated_at FROM finding f
                WHERE f.kind = :kind AND f.offered @> CAST(:now AS timestamptz) AND f.asset_id <> :assetId
                ORDER BY f.updated_at DESC, f.asset_id DESC LIMIT :most
            )
            SELECT asset_id FROM (SELECT * FROM near UNION ALL SELECT * FROM same) found
            GROUP BY asset_id ORDER BY max(shared) DESC, max(updated_at) DESC, asset_id DESC LIMIT :most
            """)
    List<UUID> find(UUID assetId, String kind, Instant now, int most);
}
