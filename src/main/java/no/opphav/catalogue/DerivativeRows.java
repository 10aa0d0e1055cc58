package no.opphav.catalogue;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import no.opphav.kernel.Checksum;
import no.opphav.kernel.MediaType;
import no.opphav.persistence.AsArray;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface DerivativeRows extends GenericRepository<Derivative, UUID> {
    @Query("SELECT * FROM derivative WHERE file_id = ANY (CAST(:fileIds AS uuid[])) ORDER BY file_id, purpose")
    List<Derivative> findOf(@AsArray Collection<UUID> fileIds);

    /** One that is there stays, unless it is damaged. */
    @Query("""
            INSERT INTO derivative (file_id, purpose, checksum, size, media_type, created_at)
            VALUES (:fileId, :purpose, :checksum, :size, :mediaType, :at)
            ON CONFLICT (file_id, purpose) DO UPDATE SET checksum = excluded.checksum, size = excluded.size,
                media_type = excluded.media_type, created_at = excluded.created_at
            WHERE EXISTS (SELECT 1 FROM stored_object o WHERE o.checksum = derivative.checksum AND o.damage IS NOT NULL)
            """)
    void insert(UUID fileId, DerivativePurpose purpose, Checksum checksum, long size, MediaType mediaType, Instant at);

    @Query("DELETE FROM derivative WHERE file_id = :fileId AND purpose = :purpose")
    void delete(UUID fileId, DerivativePurpose purpose);
}
