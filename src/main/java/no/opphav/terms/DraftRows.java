package no.opphav.terms;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface DraftRows extends GenericRepository<DraftRow, UUID> {
    @Query("""
            SELECT d.usage_terms_id, t.code, d.content::text AS content, d.changed_at, d.revision,
                (SELECT coalesce(max(v.number), 0) + 1 FROM terms_version v WHERE v.usage_terms_id = t.id) AS number
            FROM terms_draft d JOIN usage_terms t ON t.id = d.usage_terms_id ORDER BY t.code
            """)
    List<DraftRow> findAll();

    @Query("""
            SELECT d.usage_terms_id, t.code, d.content::text AS content, d.changed_at, d.revision,
                (SELECT coalesce(max(v.number), 0) + 1 FROM terms_version v WHERE v.usage_terms_id = t.id) AS number
            FROM terms_draft d JOIN usage_terms t ON t.id = d.usage_terms_id WHERE t.code = :code
            """)
    Optional<DraftRow> find(String code);

    /** Begins usage terms; 0 where there are some of that code. */
    @Query("INSERT INTO usage_terms (id, code, created_at) VALUES (:id, :code, :at) ON CONFLICT (code) DO NOTHING")
    int insertTerms(UUID id, String code, Instant at);

    /** The usage terms, which nobody else changes until this transaction ends. */
    @Query("SELECT id FROM usage_terms WHERE code = :code FOR UPDATE")
    Optional<UUID> lockTerms(String code);

    @Query("""
            INSERT INTO terms_draft (usage_terms_id, content, changed_at, revision)
            VALUES (:termsId, CAST(:content AS jsonb), :at, 1)
            """)
    void insert(UUID termsId, String content, Instant at);

    /** Writes the next revision; 0 when another has been written meanwhile. */
    @Query("""
            UPDATE terms_draft SET content = CAST(:content AS jsonb), changed_at = :at, revision = revision + 1
            WHERE usage_terms_id = :termsId AND revision = :revision
            """)
    int revise(UUID termsId, String content, Instant at, long revision);

    @Query("DELETE FROM terms_draft WHERE usage_terms_id = :termsId AND revision = :revision")
    int delete(UUID termsId, long revision);

    /** Removes usage terms of which nothing was ever published. */
    @Query("""
            DELETE FROM usage_terms t
            WHERE t.id = :termsId AND NOT EXISTS (SELECT 1 FROM terms_version v WHERE v.usage_terms_id = t.id)
            """)
    void deleteUnpublished(UUID termsId);
}
