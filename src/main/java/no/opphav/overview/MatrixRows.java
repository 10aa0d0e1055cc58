package no.opphav.overview;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import no.opphav.catalogue.AssetKind;
import no.opphav.catalogue.AssetState;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface MatrixRows extends GenericRepository<MatrixRow, UUID> {
    String EXPECTED = "WITH expected AS MATERIALIZED (SELECT kind, language FROM expected_language) ";

    String KEPT = """
            FROM asset a
            WHERE a.state <> 'WITHDRAWN'
              AND a.kind = coalesce(CAST(:kind AS text), a.kind) AND a.state = coalesce(CAST(:state AS text), a.state)
              AND EXISTS (SELECT FROM language_variant v
                  WHERE v.asset_id = a.id AND v.language <> 'zxx' AND v.title ILIKE :title)
              AND (:theme = '' OR EXISTS (SELECT FROM curation_asset o JOIN curation c ON c.id = o.curation_id
                  WHERE o.asset_id = a.id AND c.code = :theme))
            """;

    String HAS_GAPS = """
             (EXISTS (SELECT FROM variant_standing s WHERE s.asset_id = a.id AND s.standing <> 'COMPLETE')
                OR EXISTS (SELECT FROM expected e WHERE e.kind = a.kind AND NOT EXISTS (
                    SELECT FROM language_variant v WHERE v.asset_id = a.id AND v.language = e.language)))
            """;

    /** By the index asset_updated. */
    @Query(EXPECTED + """
            SELECT a.id, a.slug, a.kind, a.state, a.updated_at, t.title, t.language FROM (SELECT a.*
            """ + KEPT + "AND (:all OR" + HAS_GAPS + """
            ) AND (a.updated_at, a.id) < (:at, :id) ORDER BY a.updated_at DESC, a.id DESC LIMIT :limit) a
            CROSS JOIN LATERAL (SELECT v.title, v.language FROM language_variant v WHERE v.asset_id = a.id
                ORDER BY v.title = '', v.language <> :reader, v.language <> 'nb', v.id LIMIT 1) t
            ORDER BY a.updated_at DESC, a.id DESC
            """)
    List<MatrixRow> find(
            @Nullable AssetKind kind,
            @Nullable AssetState state,
            String title,
            String theme,
            String reader,
            boolean all,
            Instant at,
            UUID id,
            int limit);

    @Query(EXPECTED + "SELECT count(*) AS assets, count(*) FILTER (WHERE" + HAS_GAPS + ") AS with_gaps " + KEPT)
    GapCounts count(@Nullable AssetKind kind, @Nullable AssetState state, String title, String theme);

    @Query("SELECT * FROM variant_standing WHERE asset_id IN (:assetIds)")
    List<CellRow> findCells(Collection<UUID> assetIds);

    @Query("SELECT * FROM expected_language")
    List<ExpectedRow> findExpected();
}
