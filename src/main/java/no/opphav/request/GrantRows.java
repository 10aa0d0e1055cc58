package no.opphav.request;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface GrantRows extends GenericRepository<GrantRow, UUID> {
    void save(GrantRow row);

    Optional<GrantRow> findByRequestId(UUID requestId);

    @Query(
            "INSERT INTO access_grant_file (grant_id, file_id, terms_version_id) VALUES (:grantId, :fileId, :termsVersionId)")
    void addFile(UUID grantId, UUID fileId, UUID termsVersionId);

    @Query("SELECT file_id, terms_version_id FROM access_grant_file WHERE grant_id = :grantId ORDER BY file_id")
    List<GrantedFile> findFiles(UUID grantId);

    @Query("UPDATE access_grant SET revoked_at = :at WHERE request_id = :requestId AND revoked_at IS NULL")
    void revoke(UUID requestId, Instant at);
}
