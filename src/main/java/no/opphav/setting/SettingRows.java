package no.opphav.setting;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface SettingRows extends GenericRepository<SettingRow, String> {
    List<SettingRow> findAll();

    @Query("SELECT * FROM setting WHERE name = :name FOR UPDATE")
    Optional<SettingRow> lock(String name);

    @Query("""
            INSERT INTO setting (name, id, value, revision, changed_at, changed_by)
            VALUES (:name, :id, :value, 1, :at, :by) ON CONFLICT (name) DO NOTHING
            """)
    int insert(String name, UUID id, @Nullable String value, Instant at, UUID by);

    @Query("""
            UPDATE setting SET value = :value, revision = revision + 1, changed_at = :at, changed_by = :by WHERE name = :name
            """)
    void update(String name, @Nullable String value, Instant at, UUID by);
}
