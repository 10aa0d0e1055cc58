package no.opphav.overview;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface OverviewRows extends GenericRepository<Change, UUID> {
    String LAST_OF_EACH = """
            SELECT l.id, a.slug AS asset, t.title, t.language, l.action, l.at, c.name AS by
            FROM (SELECT DISTINCT ON (subject_id) * FROM last ORDER BY subject_id, id DESC) l
                JOIN asset a ON a.id = l.subject_id
                LEFT JOIN account c ON c.id = l.account_id
                CROSS JOIN LATERAL (SELECT v.title, v.language FROM language_variant v WHERE v.asset_id = a.id
                    ORDER BY v.title = '', v.language <> :reader, v.language <> 'nb', v.id LIMIT 1) t
            ORDER BY l.id DESC LIMIT :limit
            """;

    /** By the index audit_entry_assets_by. */
    @Query("WITH last AS (SELECT * FROM audit_entry WHERE action LIKE 'asset.%' AND account_id = :accountId"
            + " ORDER BY id DESC LIMIT 200) " + LAST_OF_EACH)
    List<Change> findBy(UUID accountId, String reader, int limit);

    /** By the index audit_entry_assets. */
    @Query(
            "WITH last AS (SELECT * FROM audit_entry WHERE action LIKE 'asset.%' AND account_id IS DISTINCT FROM :accountId"
                    + " ORDER BY id DESC LIMIT 200) " + LAST_OF_EACH)
    List<Change> findByOthers(UUID accountId, String reader, int limit);

    /** Downloads by the index receipt_at. */
    @Query("""
            SELECT (SELECT count(*) FROM asset WHERE state = 'PUBLISHED') AS published,
                (SELECT count(*) FROM asset WHERE state = 'DRAFT') AS drafts,
                (SELECT count(DISTINCT language) FROM expected_language) AS languages,
                (SELECT count(*) FROM receipt WHERE at > :since) AS downloads,
                (SELECT count(*) FROM presentation_request WHERE verified_at > :since) AS requests,
                (SELECT count(*) FROM usage_terms u WHERE EXISTS (
                    SELECT FROM terms_version t WHERE t.usage_terms_id = u.id AND t.published_at IS NOT NULL)) AS terms
            """)
    Figures count(Instant since);
}
