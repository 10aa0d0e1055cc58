package no.opphav.rights;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface HealthRows extends GenericRepository<RightsEnd, UUID> {
    /** The title of an asset {@code a}, and the name of the file that stands for the rendition of an end {@code e}. */
    String TITLE_AND_FILE = """
            CROSS JOIN LATERAL (
                SELECT v.title, v.language FROM language_variant v WHERE v.asset_id = a.id
                ORDER BY v.title = '', v.language <> 'nb', v.id LIMIT 1) v
            LEFT JOIN LATERAL (
                SELECT f.name FROM file f WHERE f.rendition_id = e.rendition_id ORDER BY f.number DESC LIMIT 1) f ON true
            """;

    String ENDS = """
            FROM rights_end e JOIN asset a ON a.id = e.asset_id AND a.state = 'PUBLISHED'
            """;

    /** What may not be offered any more, or what one of whose files may not, though it is published. */
    @Query("SELECT a.slug AS asset, v.title, v.language, f.name AS file, e.cause, e.ends_at " + ENDS + TITLE_AND_FILE
            + """
            WHERE e.ends_at <= :now AND (e.cause <> 'TERMS'
                OR (e.rendition_id IS NULL AND NOT a.offered @> CAST(:now AS timestamptz))
                OR (e.rendition_id IS NOT NULL AND terms_at(a.id, e.rendition_id, CAST(:now AS timestamptz)) IS NULL))
            ORDER BY e.ends_at DESC, a.id LIMIT :limit
            """)
    List<RightsEnd> findEnded(Instant now, int limit);

    /** What ends within a time, the first first. */
    @Query("SELECT a.slug AS asset, v.title, v.language, f.name AS file, e.cause, e.ends_at " + ENDS + TITLE_AND_FILE
            + """
            WHERE e.ends_at > :now AND e.ends_at <= :until ORDER BY e.ends_at, a.id LIMIT :limit
            """)
    List<RightsEnd> findEnding(Instant now, Instant until, int limit);

    @Query("""
            SELECT to_char(e.ends_at AT TIME ZONE :zone, 'YYYY-MM') AS month, e.cause, count(*) AS ends
            """ + ENDS + """
            WHERE e.ends_at > :now AND e.ends_at <= :until GROUP BY 1, 2 ORDER BY 1, 2
            """)
    List<MonthRow> countEnding(Instant now, Instant until, String zone);

    /** The files of which nothing says what may be done with them. */
    String WITHOUT_TERMS = """
            FROM asset a JOIN language_variant v ON v.asset_id = a.id
                JOIN rendition r ON r.variant_id = v.id AND r.removed_at IS NULL
                JOIN LATERAL (
                    SELECT f.name FROM file f WHERE f.rendition_id = r.id ORDER BY f.number DESC LIMIT 1) f ON true
            WHERE a.state <> 'WITHDRAWN' AND NOT EXISTS (
                SELECT 1 FROM terms_assignment s
                WHERE s.asset_id = a.id AND s.rendition_id IS NOT DISTINCT FROM (
                    SELECT o.rendition_id FROM terms_assignment o
                    WHERE o.asset_id = a.id AND o.rendition_id = r.id AND o.begins_at <= :now LIMIT 1)
                  AND s.begins_at <= :now AND (s.ends_at IS NULL OR s.ends_at > :now))
            """;

    @Query("SELECT count(*) " + WITHOUT_TERMS)
    long countWithoutTerms(Instant now);

    @Query("SELECT a.slug AS asset, v.title, v.language, f.name AS file " + WITHOUT_TERMS
            + "ORDER BY a.id, r.id LIMIT :limit")
    List<UnmendedRow> findWithoutTerms(Instant now, int limit);

    /** What has files but no title by which it could be credited. */
    String WITHOUT_CREDIT = """
            FROM asset a JOIN language_variant v ON v.asset_id = a.id AND v.title = ''
            WHERE a.state <> 'WITHDRAWN'
              AND EXISTS (SELECT 1 FROM rendition r WHERE r.variant_id = v.id AND r.removed_at IS NULL)
            """;

    @Query("SELECT count(*) " + WITHOUT_CREDIT)
    long countWithoutCredit();

    @Query("SELECT a.slug AS asset, v.title, v.language, NULL AS file " + WITHOUT_CREDIT
            + "ORDER BY a.id, v.id LIMIT :limit")
    List<UnmendedRow> findWithoutCredit(int limit);

    /** Published languages in which the terms that apply are not written. */
    String UNWRITTEN = """
            FROM asset a JOIN language_variant v ON v.asset_id = a.id AND v.state = 'PUBLISHED' AND v.language <> 'zxx'
                JOIN terms_assignment s ON s.asset_id = a.id
                    AND s.begins_at <= :now AND (s.ends_at IS NULL OR s.ends_at > :now)
                    AND (s.rendition_id IS NULL OR EXISTS (
                        SELECT 1 FROM rendition r
                        WHERE r.id = s.rendition_id AND r.variant_id = v.id AND r.removed_at IS NULL))
                JOIN terms_version t ON t.id = s.terms_version_id
                JOIN usage_terms u ON u.id = t.usage_terms_id
            WHERE a.state = 'PUBLISHED' AND NOT EXISTS (
                SELECT 1 FROM terms_translation w WHERE w.terms_version_id = t.id AND w.language = v.language)
            """;

    @Query("SELECT count(*) FROM (SELECT DISTINCT v.id, t.id " + UNWRITTEN + ") n")
    long countUnwritten(Instant now);

    @Query("SELECT DISTINCT a.slug AS asset, v.title, v.language, u.code, t.number, a.id, v.id " + UNWRITTEN
            + "ORDER BY a.id, v.id LIMIT :limit")
    List<UnwrittenRow> findUnwritten(Instant now, int limit);

    /** What is looked at and not described to those who do not see it. */
    String UNDESCRIBED = """
            FROM asset a JOIN language_variant v ON v.asset_id = a.id AND v.alternative_text = ''
            WHERE a.state <> 'WITHDRAWN' AND a.kind IN ('PICTURE', 'POSTER', 'MODEL')
              AND EXISTS (SELECT 1 FROM rendition r WHERE r.variant_id = v.id AND r.removed_at IS NULL)
            """;

    @Query("SELECT count(*) " + UNDESCRIBED)
    long countUndescribed();

    @Query("SELECT a.slug AS asset, v.title, v.language, NULL AS file " + UNDESCRIBED
            + "ORDER BY a.id, v.id LIMIT :limit")
    List<UnmendedRow> findUndescribed(int limit);

    /** Public files with their copies, if any, for the terms that apply. */
    String COPIES = """
            FROM rights_wanted(CAST(:now AS timestamptz)) w
                JOIN file ON file.id = w.file_id
                JOIN rendition r ON r.id = file.rendition_id AND r.removed_at IS NULL
                JOIN language_variant v ON v.id = r.variant_id
                JOIN asset a ON a.id = w.asset_id
                LEFT JOIN rights_copy c ON c.file_id = w.file_id AND c.terms_version_id = w.terms_version_id AND NOT c.outdated
            WHERE w.terms_version_id = terms_at(a.id, r.id, CAST(:now AS timestamptz))
            """;

    /** Public files whose rights are not in them, though their format has a place for them. */
    String NOT_WRITTEN = COPIES + "AND c.checksum IS NULL AND c.obstacle IS DISTINCT FROM 'FORMAT' ";

    @Query("SELECT count(*) " + NOT_WRITTEN)
    long countNotWritten(Instant now);

    @Query("SELECT a.slug AS asset, v.title, v.language, file.name AS file " + NOT_WRITTEN
            + "ORDER BY a.id, file.id LIMIT :limit")
    List<UnmendedRow> findNotWritten(Instant now, int limit);

    /** Public files in whose copies there stands, or stood, what they said of their rights themselves. */
    String NAMED = COPIES + "AND (c.former <> '' OR c.replaced) ";

    @Query("SELECT count(*) " + NAMED)
    long countNamed(Instant now);

    @Query("SELECT a.slug AS asset, v.title, v.language, file.name AS file, r.id AS rendition_id, c.former " + NAMED
            + "ORDER BY c.made_at DESC, file.id LIMIT :limit")
    List<NamedRow> findNamed(Instant now, int limit);

    /** Assets that stand now under a version of terms to which there is a newer one. */
    String OUTDATED = """
            FROM terms_assignment s
                JOIN asset a ON a.id = s.asset_id AND a.state <> 'WITHDRAWN'
                JOIN terms_version t ON t.id = s.terms_version_id
                JOIN usage_terms u ON u.id = t.usage_terms_id
                JOIN LATERAL (
                    SELECT n.number FROM terms_version n
                    WHERE n.usage_terms_id = t.usage_terms_id AND n.published_at IS NOT NULL
                    ORDER BY n.number DESC LIMIT 1) n ON n.number > t.number
            """;

    String APPLIES = "WHERE s.begins_at <= :now AND (s.ends_at IS NULL OR s.ends_at > :now) ";

    @Query("SELECT u.code, t.number, n.number AS newest, count(DISTINCT a.id) AS assets " + OUTDATED + APPLIES
            + "GROUP BY u.code, t.number, n.number ORDER BY u.code, t.number")
    List<OutdatedTerms> countOutdated(Instant now);

    @Query("SELECT a.slug AS asset, v.title, v.language, f.name AS file, u.code, t.number " + OUTDATED + """
            CROSS JOIN LATERAL (SELECT s.rendition_id) e
            """
            + TITLE_AND_FILE + APPLIES + "ORDER BY u.code, t.number, a.id, s.id LIMIT :limit")
    List<OutdatedRow> findOutdated(Instant now, int limit);
}
