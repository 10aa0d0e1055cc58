package no.opphav.ingest.text;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface FileTextRows extends GenericRepository<PageText, UUID> {
    @Query("DELETE FROM file_text WHERE file_id = :fileId")
    void delete(UUID fileId);

    @Query("INSERT INTO file_text (file_id, number, body) VALUES (:fileId, :number, :body)")
    void insert(UUID fileId, int number, String body);
}
