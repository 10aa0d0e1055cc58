package no.opphav.catalogue;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ConsentRows extends GenericRepository<Consent, UUID> {
    @Query("SELECT * FROM consent WHERE asset_id = :assetId ORDER BY id")
    List<Consent> findOf(UUID assetId);

    void save(Consent consent);

    @Query("UPDATE consent SET note = :note, given_on = :givenOn, expires_at = :expiresAt WHERE id = :id")
    void change(Consent consent);

    @Query("DELETE FROM consent WHERE id = :id")
    void delete(UUID id);
}
