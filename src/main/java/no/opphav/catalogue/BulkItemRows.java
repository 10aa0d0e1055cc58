package no.opphav.catalogue;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface BulkItemRows extends GenericRepository<BulkItem, UUID> {
    @Query("SELECT * FROM bulk_item WHERE bulk_id = :bulkId ORDER BY position")
    List<BulkItem> findOf(UUID bulkId);

    @Query("""
            INSERT INTO bulk_item (bulk_id, position, asset_id, result, reason, revision, before)
            VALUES (:bulkId, :position, :assetId, :result, :reason, :revision, :before)
            """)
    void insert(BulkItem item);
}
