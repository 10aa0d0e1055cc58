package no.opphav.statistics;

import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface CountRows extends GenericRepository<CountRow, UUID> {
    /** What was counted in some days, by time, by asset, by language and by terms, in one pass. */
    @Query("""
            SELECT s.part, s.measure, s.bucket, s.asset_id, s.language, u.code AS terms, s.count
            FROM (
                SELECT grouping(bucket, asset_id, language, usage_terms_id) AS part, measure, bucket, asset_id, language,
                    usage_terms_id, CAST(sum(count) AS bigint) AS count
                FROM (
                    SELECT CAST(date_trunc(:step, CAST(c.day AS timestamp)) AS date) AS bucket, c.measure, c.asset_id,
                        c.language, c.usage_terms_id, c.count
                    FROM daily_count c
                    WHERE c.day BETWEEN :from AND :to
                        AND (CAST(:asset AS text) IS NULL OR c.asset_id = (SELECT id FROM asset WHERE slug = :asset))
                        AND (CAST(:language AS text) IS NULL OR c.language = :language)
                        AND (CAST(:terms AS text) IS NULL
                            OR c.usage_terms_id = (SELECT id FROM usage_terms WHERE code = :terms))
                ) days
                GROUP BY GROUPING SETS ((measure, bucket), (measure, asset_id), (measure, language),
                    (measure, usage_terms_id))
            ) s LEFT JOIN usage_terms u ON u.id = s.usage_terms_id
            """)
    List<CountRow> count(
            LocalDate from,
            LocalDate to,
            String step,
            @Nullable String asset,
            @Nullable String language,
            @Nullable String terms);

    /** What was counted of one asset in some days. Served by the index daily_count_asset. */
    @Query("""
            SELECT 0 AS part, measure, CAST(NULL AS date) AS bucket, CAST(NULL AS uuid) AS asset_id,
                CAST(NULL AS text) AS language, CAST(NULL AS text) AS terms, CAST(sum(count) AS bigint) AS count
            FROM daily_count WHERE asset_id = :assetId AND day BETWEEN :from AND :to GROUP BY measure
            """)
    List<CountRow> countOf(UUID assetId, LocalDate from, LocalDate to);

    /** What assets are called: the title in a language, or in Bokmål, or in any. */
    @Query("""
            SELECT a.id, a.slug, coalesce(v.title, a.slug) AS title, coalesce(v.language, 'zxx') AS language
            FROM asset a LEFT JOIN LATERAL (
                SELECT title, language FROM language_variant
                WHERE asset_id = a.id AND title <> ''
                ORDER BY (language = :language) DESC, (language = 'nb') DESC, language LIMIT 1) v ON true
            WHERE a.id IN (:ids)
            """)
    List<AssetName> names(List<UUID> ids, String language);

    @Query("SELECT EXISTS (SELECT FROM asset WHERE slug = :slug)")
    boolean isAsset(String slug);

    @Query("SELECT DISTINCT language FROM language_variant ORDER BY language")
    List<String> languages();

    @Query("SELECT one, time_zone, counted_until FROM daily_count_state")
    Optional<CountState> state();

    @Query("SELECT one, time_zone, counted_until FROM daily_count_state FOR UPDATE")
    Optional<CountState> lockState();

    @Query("""
            INSERT INTO daily_count_state (time_zone, counted_until) VALUES (:zone, :until)
            ON CONFLICT (one) DO UPDATE SET time_zone = excluded.time_zone, counted_until = excluded.counted_until
            """)
    void remember(String zone, Instant until);

    @Query("DELETE FROM daily_count WHERE measure <> 'PLAY' AND day >= :from")
    void forget(LocalDate from);

    /** Sums the receipts of some time. Served by the index receipt_at. */
    @Query("""
            INSERT INTO daily_count (day, measure, asset_id, language, usage_terms_id, count)
            SELECT s.day, 'DOWNLOAD', v.asset_id, s.language, t.usage_terms_id, CAST(sum(s.count) AS bigint)
            FROM (
                SELECT CAST(r.at AT TIME ZONE :zone AS date) AS day, r.file_id, r.language, r.terms_version_id,
                    count(*) AS count
                FROM receipt r WHERE r.at >= :from AND r.at < :until GROUP BY 1, 2, 3, 4
            ) s
                JOIN file f ON f.id = s.file_id
                JOIN rendition d ON d.id = f.rendition_id
                JOIN language_variant v ON v.id = d.variant_id
                JOIN terms_version t ON t.id = s.terms_version_id
            GROUP BY s.day, v.asset_id, s.language, t.usage_terms_id
            """)
    void sumDownloads(Instant from, Instant until, String zone);

    /** Sums the requests of some time, under the terms that their presentations had then. */
    @Query("""
            INSERT INTO daily_count (day, measure, asset_id, language, usage_terms_id, count)
            SELECT CAST(q.verified_at AT TIME ZONE :zone AS date), 'REQUEST', q.asset_id, q.language, t.usage_terms_id, count(*)
            FROM presentation_request q
                LEFT JOIN terms_assignment s ON s.asset_id = q.asset_id AND s.rendition_id IS NULL
                    AND s.begins_at <= q.verified_at AND (s.ends_at IS NULL OR s.ends_at > q.verified_at)
                LEFT JOIN terms_version t ON t.id = s.terms_version_id
            WHERE q.verified_at >= :from AND q.verified_at < :until
            GROUP BY 1, q.asset_id, q.language, t.usage_terms_id
            """)
    void sumRequests(Instant from, Instant until, String zone);

    @Query("""
            INSERT INTO daily_count (day, measure, asset_id, language, usage_terms_id, count)
            SELECT :day, 'PLAY', a.id, :language, t.usage_terms_id, 1
            FROM asset a
                LEFT JOIN terms_assignment s ON s.asset_id = a.id AND s.rendition_id IS NULL
                    AND s.begins_at <= :at AND (s.ends_at IS NULL OR s.ends_at > :at)
                LEFT JOIN terms_version t ON t.id = s.terms_version_id
            WHERE a.id = :assetId
            ON CONFLICT (day, measure, asset_id, language, usage_terms_id) DO UPDATE SET count = daily_count.count + 1
            """)
    void play(LocalDate day, Instant at, UUID assetId, String language);

    /** What an asset is called. */
    @MappedEntity("asset")
    record AssetName(UUID id, String slug, String title, String language) {}

    /** Until when is summed, and where days begin. */
    @MappedEntity("daily_count_state")
    record CountState(boolean one, String timeZone, Instant countedUntil) {}
}
