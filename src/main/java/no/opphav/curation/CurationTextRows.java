package no.opphav.curation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import no.opphav.kernel.LanguageTag;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface CurationTextRows extends GenericRepository<CurationTextRow, UUID> {
    @Query("""
            SELECT * FROM curation_text WHERE curation_id IN (:ids)
            ORDER BY coalesce(array_position('{nb,nn,en}', CAST(language AS text)), 9), language
            """)
    List<CurationTextRow> findOf(Collection<UUID> ids);

    @Query(
            "INSERT INTO curation_text (curation_id, language, name, description) VALUES (:id, :language, :name, :description)")
    void add(UUID id, LanguageTag language, String name, String description);

    @Query("DELETE FROM curation_text WHERE curation_id = :id")
    void deleteOf(UUID id);
}
