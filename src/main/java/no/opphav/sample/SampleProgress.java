package no.opphav.sample;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;

/** How far the sample catalogue has come, in one row; none before the first start. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SampleProgress extends GenericRepository<SampleProgressRow, Boolean> {
    Optional<SampleProgressRow> find();

    @Query("INSERT INTO sample_catalogue (begun_at) VALUES (:at) ON CONFLICT DO NOTHING")
    void begin(Instant at);

    @Query("UPDATE sample_catalogue SET finished_at = :at")
    void finish(Instant at);

    @Query("SELECT NOT EXISTS (SELECT FROM asset)")
    boolean isCatalogueEmpty();
}
