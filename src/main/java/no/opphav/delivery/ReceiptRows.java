package no.opphav.delivery;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ReceiptRows extends GenericRepository<Receipt, UUID> {
    /** All or none of them. One that is there already stays. */
    @Transactional
    @Query("""
            INSERT INTO receipt (id, file_id, terms_version_id, language, channel, at, code, checksum)
            VALUES (:id, :fileId, :termsVersionId, :language, :channel, :at, :code, :checksum)
            ON CONFLICT (id) DO NOTHING
            """)
    void insert(List<Receipt> receipts);

    @Query("SELECT * FROM receipt WHERE code = :code ORDER BY at, id LIMIT :most")
    List<Receipt> find(String code, int most);
}
