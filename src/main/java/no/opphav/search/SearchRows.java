package no.opphav.search;

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
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface SearchRows extends GenericRepository<Hit, UUID> {
    /** What words ask for, as {@code tsquery}; empty where nothing can. */
    @Query("SELECT CAST(finding_query(:words, :beginnings) AS text)")
    Optional<String> query(String words, boolean beginnings);

    @Query("SELECT finding_meant(:words)")
    Optional<String> meant(String words);

    /** What words find behind a place in an order, by the function of the same name. */
    @Query("""
            SELECT * FROM finding_page(CAST(:query AS tsquery), CAST(:whole AS tsquery), CAST(:now AS timestamptz), :kinds,
                :languages, :terms, :themes, :collections, :years, :sort, :rank, CAST(:at AS timestamptz), :id, :title, :limit)
            """)
    List<Hit> page(
            String query,
            String whole,
            Instant now,
            String kinds,
            String languages,
            String terms,
            String themes,
            String collections,
            String years,
            String sort,
            int rank,
            Instant at,
            UUID id,
            @Nullable String title,
            int limit);

    /** Each filter's values as the other filters keep them, and all that every filter keeps; of everything without a query. */
    @Query("""
            SELECT * FROM finding_counts(CAST(:query AS tsquery), CAST(:now AS timestamptz), :kinds, :languages, :terms,
                :themes, :collections, :years)
            """)
    List<CountRow> count(
            @Nullable String query,
            Instant now,
            String kinds,
            String languages,
            String terms,
            String themes,
            String collections,
            String years);

    default Counts counts(@Nullable String query, Instant now, Filters filters) {
        return Counts.of(count(
                query,
                now,
                filters.kinds(),
                filters.languages(),
                filters.terms(),
                filters.themes(),
                filters.collections(),
                filters.years()));
    }

    String EVERYTHING = """
            SELECT asset_id, title, 0 AS rank, updated_at
            FROM finding f WHERE f.offered @> CAST(:now AS timestamptz)
              AND finding_has(f.kind, :kinds) AND finding_has_any(f.languages, :languages) AND finding_has(f.terms, :terms)
              AND finding_has_any(f.themes, :themes) AND finding_has_any(f.collections, :collections)
              AND finding_has(CAST(f.year AS text), :years)
            """;

    /** Everything, by the index finding_recent. */
    @Query(EVERYTHING
            + "AND (f.updated_at, f.asset_id) < (:at, :id) ORDER BY f.updated_at DESC, f.asset_id DESC LIMIT :limit")
    List<Hit> newest(
            Instant now,
            String kinds,
            String languages,
            String terms,
            String themes,
            String collections,
            String years,
            Instant at,
            UUID id,
            int limit);

    /** Everything, by the index finding_title. */
    @Query(EVERYTHING + """
            AND (:first OR (f.title, f.asset_id) > (:title COLLATE "nb-x-icu", :id)) ORDER BY f.title, f.asset_id LIMIT :limit
            """)
    List<Hit> byTitle(
            Instant now,
            String kinds,
            String languages,
            String terms,
            String themes,
            String collections,
            String years,
            boolean first,
            String title,
            UUID id,
            int limit);

    /** Writes down anew what has other terms since an instant; says how much that is. */
    @Query("""
            SELECT count(write_finding(turned.asset_id)) FROM (
                SELECT asset_id FROM terms_assignment WHERE begins_at > :since AND begins_at <= :now AND begins_at > created_at
                UNION SELECT asset_id FROM terms_assignment WHERE ends_at > :since AND ends_at <= :now) turned
            """)
    long turn(Instant since, Instant now);

    /**
     * The page of each asset, or what is said in its films, that holds most of what was asked for, in files that anybody may
     * have now.
     *
     * @param anyOf the query with any of its words
     */
    @Query("""
            SELECT b.asset_id, b.file_id, b.language, b.number, b.start_ms,
                ts_headline(finding_configuration(b.language), b.body, CAST(:anyOf AS tsquery),
                    'StartSel=' || chr(1) || ', StopSel=' || chr(2) || ', MaxWords=22, MinWords=10') AS said
            FROM (
                SELECT DISTINCT ON (o.asset_id) o.asset_id, o.file_id, o.language, p.number, p.start_ms, p.body
                FROM (
                    SELECT v.asset_id, f.id AS file_id, CAST(v.language AS text) AS language, f.media_type
                    FROM language_variant v
                        JOIN rendition r ON r.variant_id = v.id AND r.removed_at IS NULL
                        JOIN file f ON f.rendition_id = r.id
                    WHERE v.asset_id = ANY (CAST(:assetIds AS uuid[])) AND v.state = 'PUBLISHED'
                      AND (SELECT t.access FROM terms_version t
                           WHERE t.id = terms_at(v.asset_id, r.id, CAST(:now AS timestamptz))) <> 'ON_REQUEST'
                      AND NOT EXISTS (SELECT 1 FROM file n WHERE n.rendition_id = r.id AND n.number > f.number)
                      AND NOT EXISTS (SELECT 1 FROM held_file h WHERE h.file_id = f.id)) o
                CROSS JOIN LATERAL (
                    SELECT CASE WHEN o.media_type LIKE '%document.text' OR o.media_type LIKE '%wordprocessing%' THEN NULL
                        ELSE t.number END AS number, CAST(NULL AS bigint) AS start_ms, t.body, t.words
                    FROM file_text t WHERE t.file_id = o.file_id AND t.words @@ CAST(:anyOf AS tsquery)
                    UNION ALL
                    SELECT NULL, c.start_ms, c.text, c.words
                    FROM caption_cue c WHERE c.file_id = o.file_id AND c.words @@ CAST(:anyOf AS tsquery)) p
                ORDER BY o.asset_id, ts_rank(p.words, CAST(:query AS tsquery)) DESC,
                    ts_rank(p.words, CAST(:anyOf AS tsquery)) DESC, p.number, p.start_ms) b
            """)
    List<InsideRow> inside(@AsArray Collection<UUID> assetIds, String query, String anyOf, Instant now);
}
