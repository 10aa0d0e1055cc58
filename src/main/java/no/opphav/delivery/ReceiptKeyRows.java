package no.opphav.delivery;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ReceiptKeyRows extends GenericRepository<ReceiptKeyRow, Boolean> {
    @Query("SELECT secret FROM receipt_key")
    String secret();
}
