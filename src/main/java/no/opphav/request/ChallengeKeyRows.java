package no.opphav.request;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ChallengeKeyRows extends GenericRepository<ChallengeKeyRow, Boolean> {
    @Query("SELECT secret FROM request_challenge_key")
    String secret();
}
