package no.opphav.catalogue;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface BulkRows extends GenericRepository<BulkChange, UUID> {
    void save(BulkChange change);

    @Query("SELECT * FROM bulk_change WHERE id = :id")
    Optional<BulkChange> find(UUID id);

    /** 0 where it was undone before. */
    @Query("UPDATE bulk_change SET undone_at = :at WHERE id = :id AND undone_at IS NULL")
    int undo(UUID id, Instant at);

    @Query("UPDATE bulk_item SET undone = true WHERE bulk_id = :bulkId AND position = :position")
    void undone(UUID bulkId, int position);

    /** 0 where it is there already, or there is no such theme. */
    @Query("""
            INSERT INTO asset_theme (asset_id, theme_id) SELECT :assetId, t.id FROM theme t WHERE t.code = :code
            ON CONFLICT DO NOTHING
            """)
    int addTheme(UUID assetId, String code);

    @Query(
            "DELETE FROM asset_theme WHERE asset_id = :assetId AND theme_id = (SELECT t.id FROM theme t WHERE t.code = :code)")
    int removeTheme(UUID assetId, String code);

    @Query("SELECT EXISTS (SELECT 1 FROM theme WHERE code = :code)")
    boolean isTheme(String code);
}
