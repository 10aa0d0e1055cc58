package no.opphav.curation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.opphav.kernel.Slug;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface CurationRows extends GenericRepository<CurationRow, UUID> {
    String SELECTED = """
            SELECT c.id, c.kind, c.code, c.published_at, c.updated_at, c.revision,
                (SELECT count(*) FROM curation_asset o WHERE o.curation_id = c.id) AS assets
            FROM curation c
            """;

    String PUBLIC = """
            SELECT c.id, c.kind, c.code, c.published_at, c.updated_at, c.revision,
                (SELECT count(*) FROM curation_asset o JOIN finding f ON f.asset_id = o.asset_id
                 WHERE o.curation_id = c.id AND f.offered @> CAST(:now AS timestamptz)) AS assets
            FROM curation c
            """;

    @Query(SELECTED + "WHERE c.kind = :kind ORDER BY c.position, c.id")
    List<CurationRow> findOf(CurationKind kind);

    @Query(SELECTED + "WHERE c.kind = :kind AND c.code = :code")
    Optional<CurationRow> find(CurationKind kind, Slug code);

    /** The same, which nobody else changes until this transaction ends. */
    @Query(SELECTED + "WHERE c.id = :id FOR UPDATE OF c")
    Optional<CurationRow> lock(UUID id);

    @Query(PUBLIC + "WHERE c.kind = :kind AND c.published_at IS NOT NULL ORDER BY c.position, c.id")
    List<CurationRow> findPublished(CurationKind kind, Instant now);

    @Query(PUBLIC + "WHERE c.kind = :kind AND c.code = :code AND c.published_at IS NOT NULL")
    Optional<CurationRow> findPublished(CurationKind kind, Slug code, Instant now);

    /** Codes are given, and orders made, one after another. */
    @Query("SELECT count(pg_advisory_xact_lock(hashtextextended('curation', 0)))")
    long lockAll();

    @Query("SELECT count(*) FROM curation WHERE kind = :kind")
    long countOf(CurationKind kind);

    @Query("""
            INSERT INTO curation (id, kind, code, position, created_at, updated_at, revision)
            SELECT :id, :kind, :code, coalesce(max(position), 0) + 1, :now, :now, 1 FROM curation WHERE kind = :kind
            """)
    void add(UUID id, CurationKind kind, Slug code, Instant now);

    @Query("""
            UPDATE curation SET updated_at = :now, published_at = CAST(:publishedAt AS timestamptz), revision = revision + 1
            WHERE id = :id
            """)
    void revise(UUID id, @Nullable Instant publishedAt, Instant now);

    @Query("UPDATE curation SET position = :position WHERE id = :id AND position <> :position")
    void place(UUID id, int position);

    @Query("DELETE FROM curation WHERE id = :id")
    void delete(UUID id);

    @Query("SELECT asset_id FROM curation_asset WHERE curation_id = :id ORDER BY position, asset_id")
    List<UUID> findAssets(UUID id);

    @Query("""
            INSERT INTO curation_asset (curation_id, asset_id, position)
            SELECT :id, :assetId, coalesce(max(position), 0) + 1 FROM curation_asset WHERE curation_id = :id
            ON CONFLICT DO NOTHING
            """)
    long addAsset(UUID id, UUID assetId);

    @Query("DELETE FROM curation_asset WHERE curation_id = :id AND asset_id = :assetId")
    long removeAsset(UUID id, UUID assetId);

    @Query("UPDATE curation_asset SET position = :position WHERE curation_id = :id AND asset_id = :assetId")
    void placeAsset(UUID id, UUID assetId, int position);

    /** The assets of a collection that the public may have, in its order. */
    @Query("""
            SELECT o.asset_id FROM curation_asset o JOIN finding f ON f.asset_id = o.asset_id
            WHERE o.curation_id = :id AND f.offered @> CAST(:now AS timestamptz) ORDER BY o.position, o.asset_id LIMIT :limit
            """)
    List<UUID> findOffered(UUID id, Instant now, int limit);
}
