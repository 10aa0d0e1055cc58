package no.opphav.catalogue;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface TextsRows extends GenericRepository<TextsVersion, UUID> {
    /** The last version of each. */
    @Query("""
            SELECT DISTINCT ON (t.variant_id) t.*, w.name AS writer FROM variant_text t
                LEFT JOIN account w ON w.id = t.written_by
            WHERE t.variant_id IN (:variantIds) ORDER BY t.variant_id, t.version DESC
            """)
    List<TextsVersion> findLast(Collection<UUID> variantIds);

    @Query("""
            SELECT t.*, w.name AS writer FROM variant_text t LEFT JOIN account w ON w.id = t.written_by
            WHERE t.variant_id = :variantId AND t.version = :version
            """)
    Optional<TextsVersion> find(UUID variantId, long version);

    /** Newest first, without what is folded into later ones. */
    @Query("""
            SELECT t.*, w.name AS writer FROM variant_text t LEFT JOIN account w ON w.id = t.written_by
            WHERE t.variant_id = :variantId AND NOT t.folded ORDER BY t.version DESC LIMIT :limit
            """)
    List<TextsVersion> findHistory(UUID variantId, int limit);

    @Query("""
            INSERT INTO variant_text (variant_id, version, title, summary, alternative_text, kind, written_at, written_by,
                begun_at)
            VALUES (:variantId, :version, :title, :summary, :alternativeText, :kind, :at, CAST(:writer AS uuid), :begunAt)
            """)
    void insert(
            UUID variantId,
            long version,
            String title,
            String summary,
            String alternativeText,
            TextsKind kind,
            Instant at,
            @Nullable UUID writer,
            Instant begunAt);

    /** When the work began, not before {@code since}, that the last versions of an editor come from; empty where it is none. */
    @Query("SELECT min(t.begun_at) FROM variant_text t WHERE " + SAME_WORK)
    @Nullable Instant findBeginning(UUID variantId, @Nullable UUID writer, boolean alsoSaved, Instant since);

    @Query("UPDATE variant_text AS t SET folded = true WHERE NOT t.folded AND " + SAME_WORK)
    void fold(UUID variantId, @Nullable UUID writer, boolean alsoSaved, Instant since);

    @Query("DELETE FROM variant_text WHERE variant_id = :variantId AND folded AND written_at < :before")
    void deleteFolded(UUID variantId, Instant before);

    /** The versions after the last one of somebody else, or of another kind. */
    String SAME_WORK = """
            t.variant_id = :variantId AND t.begun_at > :since
            AND (t.kind = 'DRAFT' OR (:alsoSaved AND t.kind = 'SAVED'))
            AND t.written_by IS NOT DISTINCT FROM CAST(:writer AS uuid)
            AND t.version > coalesce((
                SELECT max(o.version) FROM variant_text o WHERE o.variant_id = :variantId
                AND (o.written_by IS DISTINCT FROM CAST(:writer AS uuid)
                    OR NOT (o.kind = 'DRAFT' OR (:alsoSaved AND o.kind = 'SAVED')))), 0)
            """;
}
