package no.opphav.ingest.rendition;

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
interface FilmRenditionRows extends GenericRepository<FilmRendition, UUID> {
    @Query("SELECT * FROM film_rendition WHERE file_id = ANY (CAST(:fileIds AS uuid[]))")
    List<FilmRendition> findOf(@AsArray Collection<UUID> fileIds);

    /** What has waited longest of what is due. Films that nobody is offered any more come after all others. */
    @Query("""
            SELECT w.* FROM film_rendition w
                JOIN file f ON f.id = w.file_id
                JOIN rendition r ON r.id = f.rendition_id
                JOIN language_variant v ON v.id = r.variant_id
                JOIN asset a ON a.id = v.asset_id
            WHERE w.state IN ('WAITING', 'RUNNING') AND w.due_at <= :now
            ORDER BY r.removed_at IS NOT NULL OR a.state = 'WITHDRAWN'
                  OR EXISTS (SELECT 1 FROM file n WHERE n.rendition_id = f.rendition_id AND n.number > f.number),
                w.changed_at, w.file_id
            LIMIT 1
            """)
    Optional<FilmRendition> findNext(Instant now);

    @Query("""
            INSERT INTO film_rendition (file_id, state, percent, changed_at) VALUES (:fileId, 'WAITING', 0, :at)
            ON CONFLICT (file_id) DO NOTHING
            """)
    void insert(UUID fileId, Instant at);

    /** Begins, or begins again what a killed service left; not what somebody cancelled or what is done. */
    @Query("""
            UPDATE film_rendition SET state = 'RUNNING', percent = 0, changed_at = :at
            WHERE file_id = :fileId AND state IN ('WAITING', 'RUNNING')
            """)
    int start(UUID fileId, Instant at);

    @Query("""
            UPDATE film_rendition SET percent = :percent, changed_at = :at
            WHERE file_id = :fileId AND state = 'RUNNING'
            """)
    int progress(UUID fileId, int percent, Instant at);

    @Query("""
            UPDATE film_rendition SET state = :state, percent = :percent, reason = :reason, changed_at = :at
            WHERE file_id = :fileId AND state = 'RUNNING'
            """)
    int end(UUID fileId, RenditionState state, int percent, @Nullable RenditionFailure reason, Instant at);

    /** Has one wait again that was made. */
    @Query("""
            UPDATE film_rendition SET state = 'WAITING', percent = 0, due_at = :at, changed_at = :at
            WHERE file_id = :fileId AND state = 'MADE'
            """)
    void remake(UUID fileId, Instant at);

    /** Has one wait again that could not be converted now. */
    @Query("""
            UPDATE film_rendition SET state = 'WAITING', percent = 0, due_at = :dueAt, changed_at = :at
            WHERE file_id = :fileId AND state = 'RUNNING'
            """)
    void putOff(UUID fileId, Instant dueAt, Instant at);

    @Query("""
            UPDATE film_rendition SET state = 'CANCELLED', changed_at = :at
            WHERE file_id = :fileId AND state IN ('WAITING', 'RUNNING')
            """)
    int cancel(UUID fileId, Instant at);

    @Query("""
            UPDATE film_rendition SET state = 'WAITING', percent = 0, reason = NULL, due_at = :at, changed_at = :at
            WHERE file_id = :fileId AND state IN ('FAILED', 'CANCELLED')
            """)
    void tryAgain(UUID fileId, Instant at);
}
