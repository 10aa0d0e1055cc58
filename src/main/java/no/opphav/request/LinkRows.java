package no.opphav.request;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface LinkRows extends GenericRepository<LinkRow, String> {
    void save(LinkRow row);

    Optional<LinkRow> findByTokenHash(String tokenHash);

    Optional<LinkRow> findByTokenHashAndPurpose(String tokenHash, LinkRow.Purpose purpose);
}
