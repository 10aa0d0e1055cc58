package no.opphav.catalogue;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface PublicIndexRows extends GenericRepository<Asset, UUID> {
    @Query("""
            SELECT (array_agg(id ORDER BY id))[1] AS first, max(updated_at) AS updated_at
            FROM (SELECT id, updated_at, (row_number() OVER (ORDER BY id) - 1) / :size AS part
                  FROM asset WHERE state = 'PUBLISHED' AND offered @> CAST(:now AS timestamptz)) AS numbered
            GROUP BY part ORDER BY part
            """)
    List<PublicIndexPart> findParts(int size, Instant now);

    @Query("""
            SELECT a.slug, a.updated_at, string_agg(v.language, ' ' ORDER BY v.id) AS tags
            FROM asset a JOIN language_variant v ON v.asset_id = a.id AND v.state = 'PUBLISHED'
            WHERE a.state = 'PUBLISHED' AND a.offered @> CAST(:now AS timestamptz) AND a.id >= :first
            GROUP BY a.id ORDER BY a.id LIMIT :size
            """)
    List<PublicIndexEntry> findEntries(UUID first, int size, Instant now);
}
