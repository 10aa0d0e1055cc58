package no.opphav.search;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface SearchRows extends GenericRepository<FoundRow, UUID> {
    /** No words stand for every asset. */
    String FOUND = """
            a.state = 'PUBLISHED' AND a.offered @> CAST(:now AS timestamptz)
            AND (:words = '' OR a.id IN (
                SELECT v.asset_id FROM language_variant v
                WHERE v.state = 'PUBLISHED' AND v.words @@ CAST(:words AS tsquery)))
            AND (CAST(:language AS text) IS NULL OR EXISTS (
                SELECT 1 FROM language_variant v
                WHERE v.asset_id = a.id AND v.state = 'PUBLISHED' AND v.language = :language))
            """;

    @Query("SELECT a.id, a.updated_at FROM asset a WHERE " + FOUND + """
            AND a.kind IN (:kinds) AND (a.updated_at, a.id) < (:updatedAt, :id)
            ORDER BY a.updated_at DESC, a.id DESC LIMIT :limit
            """)
    List<FoundRow> findPage(
            Collection<String> kinds,
            @Nullable String language,
            String words,
            Instant now,
            Instant updatedAt,
            UUID id,
            int limit);

    @Query("SELECT a.kind, count(*) AS assets FROM asset a WHERE " + FOUND + "GROUP BY a.kind")
    List<CountRow> count(@Nullable String language, String words, Instant now);
}
