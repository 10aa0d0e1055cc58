package no.opphav.deck;

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
interface DeckRows extends GenericRepository<DeckApproval, UUID> {
    String APPROVALS = """
            SELECT d.id, d.rendition_id, d.file_id, f.number, d.approved_at, a.name AS approved_by, d.expires_at,
                d.credit_slide, d.superseded_at, d.recalled_at, c.name AS recalled_by, d.recall_reason
            FROM deck_approval d
                JOIN file f ON f.id = d.file_id
                LEFT JOIN account a ON a.id = d.approved_by
                LEFT JOIN account c ON c.id = d.recalled_by
            """;

    /** Approvals and recalls of an asset's versions come one after another, and none while one of them is being granted. */
    @Query("SELECT id FROM asset WHERE id = :assetId FOR UPDATE")
    Optional<UUID> lock(UUID assetId);

    /** Lets no approval and no recall pass until the transaction ends. */
    @Query("SELECT id FROM asset WHERE id = :assetId FOR SHARE")
    Optional<UUID> hold(UUID assetId);

    @Query("""
            INSERT INTO deck_approval (id, rendition_id, file_id, approved_at, approved_by, expires_at, credit_slide)
            VALUES (:id, :renditionId, :fileId, :at, :by, :expiresAt, :creditSlide)
            """)
    void insert(
            UUID id,
            UUID renditionId,
            UUID fileId,
            Instant at,
            @Nullable UUID by,
            @Nullable Instant expiresAt,
            boolean creditSlide);

    /** Served by the index deck_approval_one_at_a_time. */
    @Query("""
            UPDATE deck_approval SET superseded_at = :at, superseded_by = :byId
            WHERE rendition_id = :renditionId AND superseded_at IS NULL AND recalled_at IS NULL
            """)
    void supersede(UUID renditionId, UUID byId, Instant at);

    @Query("UPDATE deck_approval SET recalled_at = :at, recalled_by = :by, recall_reason = :reason WHERE id = :id")
    void recall(UUID id, Instant at, UUID by, String reason);

    /** The last approval of each version that has had one. */
    @Query(APPROVALS + """
            WHERE d.file_id IN (:fileIds)
              AND NOT EXISTS (SELECT 1 FROM deck_approval l WHERE l.file_id = d.file_id AND l.id > d.id)
            """)
    List<DeckApproval> findLast(Collection<UUID> fileIds);

    @Query(APPROVALS + "WHERE d.rendition_id = :renditionId ORDER BY d.id DESC")
    List<DeckApproval> findOfRendition(UUID renditionId);

    /** Those of an asset's offered renditions that have not ended but by time. */
    @Query(APPROVALS + """
                JOIN rendition r ON r.id = d.rendition_id AND r.removed_at IS NULL
                JOIN language_variant v ON v.id = r.variant_id
                JOIN asset w ON w.id = v.asset_id AND w.state <> 'WITHDRAWN'
            WHERE v.asset_id = :assetId AND d.superseded_at IS NULL AND d.recalled_at IS NULL
            ORDER BY r.role <> 'ORIGINAL', r.position, r.id
            """)
    List<DeckApproval> findStanding(UUID assetId);

    @Query("""
            SELECT EXISTS (
                SELECT 1 FROM rendition r JOIN language_variant v ON v.id = r.variant_id
                    JOIN asset a ON a.id = v.asset_id AND a.state = 'WITHDRAWN'
                WHERE r.id = :renditionId)
            """)
    boolean isWithdrawn(UUID renditionId);

    @Query("SELECT EXISTS (SELECT 1 FROM rendition WHERE id = :renditionId AND removed_at IS NULL)")
    boolean isOffered(UUID renditionId);
}
