package no.opphav.catalogue;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface FileFactRows extends GenericRepository<FileFactRow, UUID> {
    @Query("SELECT * FROM file_fact WHERE file_id = :fileId ORDER BY position")
    List<FileFactRow> findOf(UUID fileId);

    @Query("INSERT INTO file_fact (file_id, position, name, value) VALUES (:fileId, :position, :name, :value)")
    void insert(UUID fileId, int position, FactName name, String value);
}
