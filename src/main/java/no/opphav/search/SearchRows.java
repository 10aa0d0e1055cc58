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

@JdbcRepository(dialect = Dialect.POSTGRES)
interface SearchRows extends GenericRepository<Hit, UUID> {
    /** What each filter keeps; lists have commas between their values, and empty ones keep everything. */
    String KIND = "(:kinds = '' OR f.kind = ANY (string_to_array(:kinds, ',')))";

    String LANGUAGE = "(:languages = '' OR f.languages && string_to_array(:languages, ','))";
    String TERMS = "(:terms = '' OR f.terms = ANY (string_to_array(:terms, ',')))";
    String THEME = "(:themes = '' OR f.themes && string_to_array(:themes, ','))";
    String COLLECTION = "(:collections = '' OR f.collections && string_to_array(:collections, ','))";
    String YEAR = "(:years = '' OR f.year = ANY (CAST(string_to_array(:years, ',') AS integer[])))";

    /** Which of the filters keep a row. */
    String KEPT = KIND + " AS k, " + LANGUAGE + " AS l, " + TERMS + " AS t, " + THEME + " AS h, " + COLLECTION
            + " AS c, " + YEAR + " AS y ";

    String WITH_WORDS = "WITH found AS MATERIALIZED (SELECT f.*, " + KEPT
            + "FROM finding_of(CAST(:query AS tsquery), CAST(:now AS timestamptz)) f)";

    String OF_EVERYTHING =
            "WITH found AS MATERIALIZED (SELECT f.kind, f.languages, f.terms, f.themes, f.collections, f.year, " + KEPT
                    + "FROM finding f WHERE f.offered @> CAST(:now AS timestamptz))";

    /** Each filter's values as they would be without it, and all that every filter keeps. */
    String COUNTS = """
            SELECT 'kind' AS what, CAST(NULL AS uuid) AS id, kind AS value, CAST(0 AS real) AS rank,
                CAST(NULL AS timestamptz) AS at, count(*) AS assets
            FROM found WHERE l AND t AND h AND c AND y GROUP BY kind
            UNION ALL SELECT 'language', NULL, u, 0, NULL, count(*) FROM found, unnest(languages) u
            WHERE k AND t AND h AND c AND y GROUP BY u
            UNION ALL SELECT 'terms', NULL, terms, 0, NULL, count(*) FROM found
            WHERE k AND l AND h AND c AND y AND terms IS NOT NULL GROUP BY terms
            UNION ALL SELECT 'theme', NULL, u, 0, NULL, count(*) FROM found, unnest(themes) u
            WHERE k AND l AND t AND c AND y GROUP BY u
            UNION ALL SELECT 'collection', NULL, u, 0, NULL, count(*) FROM found, unnest(collections) u
            WHERE k AND l AND t AND h AND y GROUP BY u
            UNION ALL SELECT 'year', NULL, CAST(year AS text), 0, NULL, count(*) FROM found
            WHERE k AND l AND t AND h AND c GROUP BY year
            UNION ALL SELECT 'total', NULL, NULL, 0, NULL, count(*) FROM found WHERE k AND l AND t AND h AND c AND y
            """;

    /** What words ask for, as {@code tsquery}; empty where nothing can. */
    @Query("SELECT CAST(finding_query(:words) AS text)")
    Optional<String> query(String words);

    @Query("SELECT finding_meant(:words)")
    Optional<String> meant(String words);

    @Query(WITH_WORDS + "(" + """
            SELECT 'asset' AS what, asset_id AS id, title AS value, rank, updated_at AS at, CAST(0 AS bigint) AS assets
            FROM found WHERE k AND l AND t AND h AND c AND y AND (:first OR CASE :sort
                WHEN 'RELEVANCE' THEN (rank, updated_at, asset_id) < (CAST(:rank AS real), :at, :id)
                WHEN 'TITLE' THEN (title COLLATE "nb-x-icu", asset_id) > (:title COLLATE "nb-x-icu", :id)
                ELSE (updated_at, asset_id) < (:at, :id) END)
            ORDER BY CASE :sort WHEN 'RELEVANCE' THEN rank END DESC, CASE :sort WHEN 'TITLE' THEN title END COLLATE "nb-x-icu",
                CASE :sort WHEN 'TITLE' THEN asset_id END, updated_at DESC, asset_id DESC
            LIMIT :limit) UNION ALL
            """ + COUNTS)
    List<Hit> find(
            String query,
            Instant now,
            String kinds,
            String languages,
            String terms,
            String themes,
            String collections,
            String years,
            String sort,
            boolean first,
            float rank,
            Instant at,
            String title,
            UUID id,
            int limit);

    @Query(OF_EVERYTHING + COUNTS)
    List<Hit> count(
            Instant now, String kinds, String languages, String terms, String themes, String collections, String years);

    String EVERYTHING = """
            SELECT 'asset' AS what, asset_id AS id, title AS value, CAST(0 AS real) AS rank, updated_at AS at,
                CAST(0 AS bigint) AS assets
            FROM finding f WHERE f.offered @> CAST(:now AS timestamptz)
            """ + "AND " + KIND + " AND " + LANGUAGE + " AND " + TERMS + " AND " + THEME + " AND "
            + COLLECTION + " AND " + YEAR + " ";

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
     * The page of each asset, or what is said in its films, that holds most of what was asked for: of files that anybody may
     * have now, and of those assets only whose titles and summaries do not hold all of it.
     *
     * @param anyOf the query with any of its words
     */
    @Query("""
            SELECT DISTINCT ON (p.asset_id) p.asset_id, p.file_id, p.language, p.number, p.start_ms,
                ts_headline(finding_configuration(p.language), p.body, CAST(:anyOf AS tsquery),
                    'StartSel=' || chr(1) || ', StopSel=' || chr(2) || ', MaxWords=22, MinWords=10') AS said
            FROM (
                SELECT v.asset_id, f.id AS file_id, CAST(v.language AS text) AS language,
                    CASE WHEN f.media_type LIKE '%document.text' OR f.media_type LIKE '%wordprocessing%' THEN NULL ELSE t.number END
                        AS number,
                    CAST(NULL AS bigint) AS start_ms, t.body, t.words
                FROM language_variant v
                    JOIN rendition r ON r.variant_id = v.id AND r.removed_at IS NULL
                    JOIN file f ON f.rendition_id = r.id
                    JOIN file_text t ON t.file_id = f.id AND t.words @@ CAST(:anyOf AS tsquery)
                WHERE v.asset_id IN (:assetIds) AND v.state = 'PUBLISHED'
                UNION ALL
                SELECT v.asset_id, f.id, CAST(v.language AS text), NULL, c.start_ms, c.text, c.words
                FROM language_variant v
                    JOIN rendition r ON r.variant_id = v.id AND r.removed_at IS NULL
                    JOIN file f ON f.rendition_id = r.id
                    JOIN caption_cue c ON c.file_id = f.id AND c.words @@ CAST(:anyOf AS tsquery)
                WHERE v.asset_id IN (:assetIds) AND v.state = 'PUBLISHED') p
                JOIN finding d ON d.asset_id = p.asset_id AND NOT d.heads @@ CAST(:query AS tsquery)
                JOIN file f ON f.id = p.file_id
            WHERE (SELECT o.access FROM terms_version o
                   WHERE o.id = terms_at(p.asset_id, f.rendition_id, CAST(:now AS timestamptz))) <> 'ON_REQUEST'
              AND NOT EXISTS (SELECT 1 FROM file n WHERE n.rendition_id = f.rendition_id AND n.number > f.number)
              AND NOT EXISTS (SELECT 1 FROM held_file h WHERE h.file_id = f.id)
            ORDER BY p.asset_id, ts_rank(p.words, CAST(:query AS tsquery)) DESC,
                ts_rank(p.words, CAST(:anyOf AS tsquery)) DESC, p.number, p.start_ms
            """)
    List<InsideRow> inside(Collection<UUID> assetIds, String query, String anyOf, Instant now);
}
