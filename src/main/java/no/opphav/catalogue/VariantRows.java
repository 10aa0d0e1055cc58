package no.opphav.catalogue;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.opphav.kernel.LanguageTag;
import no.opphav.persistence.AsArray;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface VariantRows extends GenericRepository<LanguageVariant, UUID> {
    @Query("SELECT * FROM language_variant WHERE id = :id")
    Optional<LanguageVariant> find(UUID id);

    @Query("SELECT * FROM language_variant WHERE asset_id = ANY (CAST(:assetIds AS uuid[])) ORDER BY id")
    List<LanguageVariant> findOf(@AsArray Collection<UUID> assetIds);

    @Query("SELECT EXISTS (SELECT 1 FROM language_variant WHERE asset_id = :assetId AND language = :language)")
    boolean exists(UUID assetId, LanguageTag language);

    void save(LanguageVariant variant);

    @Query("""
            UPDATE language_variant SET title = :title, summary = :summary, alternative_text = :alternativeText,
                updated_at = :updatedAt
            WHERE id = :id
            """)
    void describe(LanguageVariant variant);

    @Query("UPDATE language_variant SET state = :state, updated_at = :at WHERE id = :id")
    void move(UUID id, VariantState state, Instant at);

    @Query("UPDATE language_variant SET language = :language, updated_at = :at WHERE id = :id AND state = 'DRAFT'")
    void speak(UUID id, LanguageTag language, Instant at);

    @Query("UPDATE language_variant SET updated_at = :at WHERE id = :id")
    void touch(UUID id, Instant at);

    @Query("UPDATE language_variant SET confirmed_at = :at WHERE id = :id")
    void confirm(UUID id, Instant at);
}
