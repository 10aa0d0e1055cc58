package no.opphav.catalogue;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.opphav.kernel.Checksum;
import no.opphav.kernel.FileName;
import no.opphav.kernel.MediaType;
import no.opphav.persistence.AsArray;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface FileRows extends GenericRepository<AssetFile, UUID> {
    String FILES_UNDER = """
            SELECT f.*, r.variant_id, r.role, r.label, d.checksum AS public_checksum, d.size AS public_size,
                coalesce(s.checksum, w.checksum) AS web_checksum, c.checksum AS rights_checksum, c.size AS rights_size,
                c.obstacle AS rights_obstacle
            FROM file f JOIN rendition r ON r.id = f.rendition_id
                JOIN language_variant l ON l.id = r.variant_id
                LEFT JOIN derivative d ON d.file_id = f.id AND d.purpose = 'PUBLIC'
                LEFT JOIN derivative w ON w.file_id = f.id AND w.purpose = 'WEB'
                LEFT JOIN rights_copy c ON c.file_id = f.id AND NOT c.outdated AND c.terms_version_id =
            """;

    /** What is played in place of the web rendition: made under the same terms as the copy of the file, and after it. */
    String PLAYED = """
             LEFT JOIN shown_copy s ON s.file_id = f.id AND s.source = w.checksum AND NOT s.outdated
                AND s.terms_version_id = c.terms_version_id
            """;

    /** The terms that apply now to a rendition: as {@code terms_at} says, in the query itself. */
    String TERMS_NOW = """
             (SELECT CASE WHEN s.ends_at IS NULL OR s.ends_at > :now THEN s.terms_version_id END FROM terms_assignment s
                WHERE s.asset_id = l.asset_id AND (s.rendition_id IS NULL OR s.rendition_id = r.id) AND s.begins_at <= :now
                ORDER BY s.rendition_id IS NULL, s.begins_at DESC LIMIT 1)
            """;

    /** Each with its copies for the terms that apply to it now. */
    String FILES = FILES_UNDER + TERMS_NOW + PLAYED;

    /**
     * Whether it is of a version {@code f} of a rendition {@code r} that the public sees, of an asset {@code a} under terms
     * {@code t}: the newest; or of a presentation that is handed out on request, the one that is approved, if any is.
     */
    String PUBLIC_VERSION = """
             (CASE WHEN a.kind = 'PRESENTATION' AND t.access = 'ON_REQUEST'
                THEN EXISTS (
                    SELECT 1 FROM deck_approval y
                    WHERE y.file_id = f.id AND y.superseded_at IS NULL AND y.recalled_at IS NULL)
                ELSE NOT EXISTS (SELECT 1 FROM file n WHERE n.rendition_id = r.id AND n.number > f.number) END)
            """;

    /** Of the renditions of these files, the versions of which the public sees previews. */
    @Query(FILES + """
                JOIN file q ON q.rendition_id = r.id
                JOIN asset a ON a.id = l.asset_id
                LEFT JOIN terms_version t ON t.id = terms_at(a.id, r.id, CAST(:now AS timestamptz))
            WHERE q.id IN (:fileIds) AND
            """ + PUBLIC_VERSION)
    List<AssetFile> findPublicVersions(Collection<UUID> fileIds, Instant now);

    @Query(FILES + "WHERE f.id = :id")
    Optional<AssetFile> find(UUID id, Instant now);

    @Query(FILES_UNDER + " :termsVersionId" + PLAYED + "WHERE f.id = :id")
    Optional<AssetFile> findUnder(UUID id, UUID termsVersionId);

    @Query(FILES + "WHERE r.id = :renditionId ORDER BY f.number DESC")
    List<AssetFile> findVersions(UUID renditionId, Instant now);

    /** The current version of each rendition that is offered. */
    @Query(FILES + """
            WHERE r.variant_id = ANY (CAST(:variantIds AS uuid[])) AND r.removed_at IS NULL
              AND f.number = (SELECT max(n.number) FROM file n WHERE n.rendition_id = r.id)
            ORDER BY r.role <> 'ORIGINAL', r.position, r.id
            """)
    List<AssetFile> findCurrent(@AsArray Collection<UUID> variantIds, Instant now);

    @Query("""
            SELECT r.removed_at, min(n.created_at) AS superseded_at
            FROM file f JOIN rendition r ON r.id = f.rendition_id
                LEFT JOIN file n ON n.rendition_id = f.rendition_id AND n.number > f.number
            WHERE f.id = :id GROUP BY r.id
            """)
    Optional<FileFate> findFate(UUID id);

    /** The last version of a rendition that is still offered. */
    @Query(FILES + "WHERE r.id = :renditionId AND r.removed_at IS NULL ORDER BY f.number DESC LIMIT 1")
    Optional<AssetFile> findLast(UUID renditionId, Instant now);

    @Query("""
            INSERT INTO stored_object (checksum, size, stored_at) VALUES (:checksum, :size, :at)
            ON CONFLICT (checksum) DO NOTHING
            """)
    void insertObject(Checksum checksum, long size, Instant at);

    @Query("""
            INSERT INTO rendition (id, variant_id, role, label, position)
            SELECT :id, :variantId, :role, :label, coalesce(max(position), 0) + 1 FROM rendition
            WHERE variant_id = :variantId
            """)
    void insertRendition(UUID id, UUID variantId, FileRole role, String label);

    @Query("""
            INSERT INTO file (id, rendition_id, number, checksum, size, media_type, name, width, height, pages, duration_ms,
                created_at, created_by)
            VALUES (:id, :renditionId, :number, :checksum, :size, :mediaType, :name, :width, :height, :pages, :duration,
                :createdAt, :createdBy)
            """)
    void insertFile(
            UUID id,
            UUID renditionId,
            int number,
            Checksum checksum,
            long size,
            MediaType mediaType,
            FileName name,
            @Nullable Integer width,
            @Nullable Integer height,
            @Nullable Integer pages,
            @Nullable Duration duration,
            Instant createdAt,
            @Nullable UUID createdBy);

    @Query("UPDATE rendition SET removed_at = :at WHERE id = :id")
    void remove(UUID id, Instant at);
}
