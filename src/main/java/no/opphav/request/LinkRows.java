package no.opphav.request;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface LinkRows extends GenericRepository<LinkRow, String> {
    void save(LinkRow row);

    void deleteByRequestId(UUID requestId);

    Optional<LinkRow> findByTokenHash(String tokenHash);

    Optional<LinkRow> findByTokenHashAndPurpose(String tokenHash, LinkRow.Purpose purpose);
}
