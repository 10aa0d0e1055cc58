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
import no.opphav.persistence.AsArray;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface PreviewRows extends GenericRepository<Preview, UUID> {
    String SHOWN = """
            SELECT p.file_id, p.part, p.page, p.width, p.height, coalesce(c.checksum, p.checksum) AS checksum, p.media_type
            FROM preview p
            """;

    /** What a page shows in place of a preview, where there is one that says what is true under the terms. */
    String COPIES = """
            LEFT JOIN shown_copy c ON c.file_id = p.file_id AND c.source = p.checksum AND NOT c.outdated
                AND c.terms_version_id = t.terms_version_id
            """;

    /** Where anyone may see previews of a file, and under which terms. */
    String PUBLIC = SHOWN + """
                JOIN file f ON f.id = p.file_id
                JOIN rendition r ON r.id = f.rendition_id AND r.removed_at IS NULL
                JOIN language_variant v ON v.id = r.variant_id AND v.state = 'PUBLISHED'
                JOIN asset a ON a.id = v.asset_id AND a.state = 'PUBLISHED'
                    AND a.offered @> CAST(:now AS timestamptz)
                JOIN (SELECT id AS terms_version_id, access FROM terms_version) t
                    ON t.terms_version_id = terms_at(a.id, r.id, CAST(:now AS timestamptz))
            """ + COPIES + """
            WHERE p.file_id = :fileId
              AND (t.access <> 'ON_REQUEST' OR (p.part = 'PAGE' AND p.page = 1))
              AND
            """ + FileRows.PUBLIC_VERSION;

    /** As they were made, with nothing written in them. */
    @Query("SELECT * FROM preview WHERE file_id = ANY (CAST(:fileIds AS uuid[])) ORDER BY file_id, part, page, width")
    List<Preview> findOf(@AsArray Collection<UUID> fileIds);

    /**
     * Of the first page of each, or of all that there is to show of it, with its rights in it as far as there are copies for
     * the terms that apply now.
     */
    @Query("""
            WITH chosen AS MATERIALIZED (
                SELECT f.id,
            """ + FileRows.TERMS_NOW + """
                    AS terms_version_id
                FROM file f
                    JOIN rendition r ON r.id = f.rendition_id
                    JOIN language_variant l ON l.id = r.variant_id
                WHERE f.id = ANY (CAST(:fileIds AS uuid[]))
            )
            """ + SHOWN + """
                JOIN chosen t ON t.id = p.file_id
            """ + COPIES + """
            WHERE p.part = 'PAGE' AND p.page = 1
            ORDER BY p.file_id, p.width
            """)
    List<Preview> findCovers(@AsArray Collection<UUID> fileIds, Instant now);

    /**
     * The previews of a file in a published variant of a published asset that the public sees, current or approved: all
     * there are where anyone may fetch it, else those of its first page.
     */
    @Query(PUBLIC + "ORDER BY p.part, p.page, p.width")
    List<Preview> findPublicOf(UUID fileId, Instant now);

    /** A preview of such a file. */
    @Query(PUBLIC + "AND p.part = :part AND p.page = :page AND p.width = :width")
    Optional<Preview> findPublic(UUID fileId, PreviewPart part, int page, int width, Instant now);

    /** One that is there stays, unless it is damaged. */
    @Query("""
            INSERT INTO preview (file_id, part, page, width, height, checksum, media_type, created_at)
            VALUES (:fileId, :part, :page, :width, :height, :checksum, :mediaType, :at)
            ON CONFLICT (file_id, part, page, width) DO UPDATE SET height = excluded.height, checksum = excluded.checksum,
                media_type = excluded.media_type, created_at = excluded.created_at
            WHERE EXISTS (SELECT 1 FROM stored_object o WHERE o.checksum = preview.checksum AND o.damage IS NOT NULL)
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
