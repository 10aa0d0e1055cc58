package no.opphav.delivery;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.UUID;
import no.opphav.catalogue.AssetFile;
import no.opphav.kernel.LanguageTag;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface Receipts extends GenericRepository<AssetFile, UUID> {
    @Query("""
            INSERT INTO receipt (id, file_id, terms_version_id, language, channel, at)
            VALUES (:id, :fileId, :termsVersionId, :language, :channel, :at)
            """)
    void insert(UUID id, UUID fileId, UUID termsVersionId, LanguageTag language, Channel channel, Instant at);
}
