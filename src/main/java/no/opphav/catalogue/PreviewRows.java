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
import no.opphav.kernel.Checksum;
import no.opphav.kernel.MediaType;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface PreviewRows extends GenericRepository<Preview, UUID> {
    @Query("SELECT * FROM preview WHERE file_id IN (:fileIds) ORDER BY file_id, part, page, width")
    List<Preview> findOf(Collection<UUID> fileIds);

    /** Of the first page of each, or of all that there is to show of it. */
    @Query("""
            SELECT * FROM preview WHERE file_id IN (:fileIds) AND part = 'PAGE' AND page = 1 ORDER BY file_id, width
            """)
    List<Preview> findCovers(Collection<UUID> fileIds);

    /**
     * The previews of a current file in a published variant of a published asset: all there are where anyone may fetch it,
     * else those of its first page.
     */
    @Query("""
            SELECT p.* FROM preview p
                JOIN file f ON f.id = p.file_id
                JOIN rendition r ON r.id = f.rendition_id AND r.removed_at IS NULL
                JOIN language_variant v ON v.id = r.variant_id AND v.state = 'PUBLISHED'
                JOIN asset a ON a.id = v.asset_id AND a.state = 'PUBLISHED'
                    AND a.offered @> CAST(:now AS timestamptz)
                JOIN terms_version t ON t.id = terms_at(a.id, r.id, CAST(:now AS timestamptz))
            WHERE p.file_id = :fileId
              AND NOT EXISTS (SELECT 1 FROM file n WHERE n.rendition_id = r.id AND n.number > f.number)
              AND (t.access <> 'ON_REQUEST' OR (p.part = 'PAGE' AND p.page = 1))
            ORDER BY p.part, p.page, p.width
            """)
    List<Preview> findPublicOf(UUID fileId, Instant now);

    /** A preview of a current file in a published variant of a published asset. */
    @Query("""
            SELECT p.* FROM preview p
                JOIN file f ON f.id = p.file_id
                JOIN rendition r ON r.id = f.rendition_id AND r.removed_at IS NULL
                JOIN language_variant v ON v.id = r.variant_id AND v.state = 'PUBLISHED'
                JOIN asset a ON a.id = v.asset_id AND a.state = 'PUBLISHED'
                    AND a.offered @> CAST(:now AS timestamptz)
                JOIN terms_version t ON t.id = terms_at(a.id, r.id, CAST(:now AS timestamptz))
            WHERE p.file_id = :fileId
              AND (t.access <> 'ON_REQUEST' OR (p.part = 'PAGE' AND p.page = 1))
              AND p.part = :part AND p.page = :page AND p.width = :width
              AND NOT EXISTS (SELECT 1 FROM file n WHERE n.rendition_id = r.id AND n.number > f.number)
            """)
    Optional<Preview> findPublic(UUID fileId, PreviewPart part, int page, int width, Instant now);

    @Query("""
            INSERT INTO preview (file_id, part, page, width, height, checksum, media_type, created_at)
            VALUES (:fileId, :part, :page, :width, :height, :checksum, :mediaType, :at)
            ON CONFLICT (file_id, part, page, width) DO NOTHING
            """)
    void insert(
            UUID fileId,
            PreviewPart part,
            int page,
            int width,
            int height,
            Checksum checksum,
            MediaType mediaType,
            Instant at);
}
