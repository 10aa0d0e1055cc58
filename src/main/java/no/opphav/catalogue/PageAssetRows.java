package no.opphav.catalogue;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import no.opphav.kernel.Checksum;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface PageAssetRows extends GenericRepository<PageAsset, Checksum> {
    /**
     * A preview of a current file in a published variant, or of the approved version of a presentation, only its first page where it is handed out on request; or what of
     * such a file is played, where anyone may fetch the file: its own bytes unless others take their place or it is held, and
     * those made from it. And a copy of either with its rights in it, from when it is made until its bytes are swept, for as
     * long as the terms apply that are written in it.
     */
    @Query("""
            WITH current AS NOT MATERIALIZED (
                SELECT f.*, t.access, t.id AS terms_version_id FROM file f
                    JOIN rendition r ON r.id = f.rendition_id AND r.removed_at IS NULL
                    JOIN language_variant v ON v.id = r.variant_id AND v.state = 'PUBLISHED'
                    JOIN asset a ON a.id = v.asset_id AND a.state = 'PUBLISHED'
                        AND a.offered @> CAST(:now AS timestamptz)
                    JOIN terms_version t ON t.id = terms_at(a.id, r.id, CAST(:now AS timestamptz))
                WHERE
            """ + FileRows.PUBLIC_VERSION + """
            )
            SELECT o.checksum, o.size, p.media_type FROM preview p
                JOIN stored_object o ON o.checksum = p.checksum
                JOIN current c ON c.id = p.file_id
            WHERE p.checksum = :checksum
              AND (c.access <> 'ON_REQUEST' OR (p.part = 'PAGE' AND p.page = 1))
            UNION ALL
            SELECT c.checksum, c.size, c.media_type FROM current c
            WHERE c.checksum = :checksum AND c.access <> 'ON_REQUEST'
              AND c.media_type ~ '^(video/|audio/|text/vtt$)'
              AND NOT EXISTS (SELECT 1 FROM derivative d WHERE d.file_id = c.id AND d.purpose = 'PUBLIC')
              AND NOT EXISTS (SELECT 1 FROM held_file h WHERE h.file_id = c.id)
            UNION ALL
            SELECT d.checksum, d.size, d.media_type FROM derivative d
                JOIN current c ON c.id = d.file_id
            WHERE d.checksum = :checksum AND c.access <> 'ON_REQUEST'
              AND d.media_type ~ '^(video/|audio/|text/vtt$)'
            UNION ALL
            SELECT o.checksum, o.size, source.media_type FROM rights_copy_made m
                JOIN stored_object o ON o.checksum = m.checksum
                JOIN current c ON c.id = m.file_id AND c.terms_version_id = m.terms_version_id
                CROSS JOIN LATERAL (
                    SELECT p.media_type FROM preview p
                    WHERE m.part = 'PREVIEW' AND p.file_id = m.file_id AND p.checksum = m.source
                      AND (c.access <> 'ON_REQUEST' OR (p.part = 'PAGE' AND p.page = 1))
                    UNION ALL
                    SELECT d.media_type FROM derivative d
                    WHERE m.part = 'WEB' AND d.file_id = m.file_id AND d.checksum = m.source AND d.purpose = 'WEB'
                      AND c.access <> 'ON_REQUEST'
                    UNION ALL
                    SELECT c.media_type
                    WHERE m.part = 'FILE' AND c.access <> 'ON_REQUEST' AND c.media_type ~ '^(video/|audio/)'
                      AND m.source = coalesce(
                          (SELECT d.checksum FROM derivative d WHERE d.file_id = c.id AND d.purpose = 'PUBLIC'), c.checksum)
                      AND NOT EXISTS (SELECT 1 FROM held_file h WHERE h.file_id = c.id)
                ) source
            WHERE m.checksum = :checksum
            LIMIT 1
            """)
    Optional<PageAsset> findPublic(Checksum checksum, Instant now);

    /** The same of any file, public or not. */
    @Query("""
            SELECT o.checksum, o.size, p.media_type FROM preview p JOIN stored_object o ON o.checksum = p.checksum
            WHERE p.checksum = :checksum
            UNION ALL
            SELECT f.checksum, f.size, f.media_type FROM file f
            WHERE f.checksum = :checksum AND f.media_type ~ '^(video/|audio/|text/vtt$)'
            UNION ALL
            SELECT d.checksum, d.size, d.media_type FROM derivative d
            WHERE d.checksum = :checksum AND d.media_type ~ '^(video/|audio/|text/vtt$)'
            UNION ALL
            SELECT o.checksum, o.size, p.media_type FROM rights_copy_made m
                JOIN stored_object o ON o.checksum = m.checksum
                JOIN preview p ON p.file_id = m.file_id AND p.checksum = m.source
            WHERE m.checksum = :checksum AND m.part = 'PREVIEW'
            UNION ALL
            SELECT o.checksum, o.size, CASE m.part WHEN 'WEB' THEN 'video/mp4' ELSE f.media_type END
            FROM rights_copy_made m
                JOIN stored_object o ON o.checksum = m.checksum
                JOIN file f ON f.id = m.file_id AND f.media_type ~ '^(video/|audio/)'
            WHERE m.checksum = :checksum AND m.part <> 'PREVIEW'
            LIMIT 1
            """)
    Optional<PageAsset> find(Checksum checksum);
}
