package no.opphav.rights;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface WarningRows extends GenericRepository<RightsEnd, UUID> {
    /**
     * Notes every end of what is published of which the last warning that is due was not given; says how many.
     *
     * @param marks so many days before, with commas between them
     * @param first the greatest of them
     */
    @Query("""
            INSERT INTO rights_warning (mail_id, asset_id, rendition_id, cause, ends_at, days)
            SELECT :mailId, e.asset_id, e.rendition_id, e.cause, e.ends_at,
                (SELECT min(days) FROM unnest(CAST(string_to_array(:marks, ',') AS integer[])) AS days
                 WHERE e.ends_at <= CAST(:now AS timestamptz) + make_interval(hours => 24 * days))
            FROM rights_end e JOIN asset a ON a.id = e.asset_id AND a.state = 'PUBLISHED'
            WHERE e.ends_at > :now AND e.ends_at <= CAST(:now AS timestamptz) + make_interval(hours => 24 * :first)
            ON CONFLICT DO NOTHING
            """)
    int note(UUID mailId, Instant now, String marks, int first);

    /** What a mail warns of, as far as it still holds, the first end first. */
    @Query("""
            SELECT a.slug AS asset, v.title, v.language, f.name AS file, w.cause, w.ends_at
            FROM rights_warning w
                JOIN rights_end e ON e.asset_id = w.asset_id AND e.rendition_id IS NOT DISTINCT FROM w.rendition_id
                    AND e.cause = w.cause AND e.ends_at = w.ends_at
                JOIN asset a ON a.id = w.asset_id AND a.state = 'PUBLISHED'
            """ + HealthRows.TITLE_AND_FILE + """
            WHERE w.mail_id = :mailId ORDER BY w.ends_at, a.id LIMIT :limit
            """)
    List<RightsEnd> findOf(UUID mailId, int limit);
}
