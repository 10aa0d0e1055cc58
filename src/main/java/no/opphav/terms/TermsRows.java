package no.opphav.terms;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.opphav.persistence.AsArray;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface TermsRows extends GenericRepository<VersionRow, UUID> {
    @Query("""
            SELECT DISTINCT ON (t.code) v.id
            FROM terms_version v JOIN usage_terms t ON t.id = v.usage_terms_id
            WHERE v.published_at IS NOT NULL ORDER BY t.code, v.number DESC
            """)
    List<UUID> findCurrent();

    @Query("""
            SELECT v.id FROM terms_version v JOIN usage_terms t ON t.id = v.usage_terms_id
            WHERE v.published_at IS NOT NULL AND t.code = :code ORDER BY v.number DESC LIMIT 1
            """)
    Optional<UUID> findCurrent(String code);

    @Query("""
            SELECT v.id FROM terms_version v JOIN usage_terms t ON t.id = v.usage_terms_id
            WHERE v.published_at IS NOT NULL AND t.code = :code AND v.number = :number
            """)
    Optional<UUID> findVersion(String code, int number);

    @Query("""
            SELECT v.*, t.code FROM terms_version v JOIN usage_terms t ON t.id = v.usage_terms_id
            WHERE v.published_at IS NOT NULL AND v.id = ANY (CAST(:ids AS uuid[]))
            """)
    List<VersionRow> findPublished(@AsArray Collection<UUID> ids);

    @Query("SELECT * FROM terms_translation WHERE terms_version_id = ANY (CAST(:ids AS uuid[]))")
    List<TranslationRow> findTranslations(@AsArray Collection<UUID> ids);

    @Query("""
            SELECT * FROM terms_rule JOIN terms_rule_text USING (terms_version_id, position)
            WHERE terms_version_id = ANY (CAST(:ids AS uuid[])) ORDER BY terms_version_id, position
            """)
    List<RuleRow> findRules(@AsArray Collection<UUID> ids);

    @Query("""
            SELECT * FROM terms_constraint WHERE terms_version_id = ANY (CAST(:ids AS uuid[]))
            ORDER BY terms_version_id, position, sequence
            """)
    List<ConstraintRow> findConstraints(@AsArray Collection<UUID> ids);

    @Query("""
            SELECT v.number FROM terms_version v JOIN usage_terms t ON t.id = v.usage_terms_id
            WHERE v.published_at IS NOT NULL AND t.code = :code ORDER BY v.number
            """)
    List<Integer> findNumbers(String code);

    @Query("INSERT INTO usage_terms (id, code, created_at) VALUES (:id, :code, :at) ON CONFLICT (code) DO NOTHING")
    void insertTerms(UUID id, String code, Instant at);

    @Query("SELECT id FROM usage_terms WHERE code = :code FOR UPDATE")
    UUID lockTerms(String code);

    @Query("SELECT coalesce(max(number), 0) + 1 FROM terms_version WHERE usage_terms_id = :termsId")
    int nextNumber(UUID termsId);

    @Query("""
            INSERT INTO terms_version (id, usage_terms_id, number, license_uri, access)
            VALUES (:id, :termsId, :number, :licenseUri, :access)
            """)
    void insertVersion(UUID id, UUID termsId, int number, @Nullable String licenseUri, Access access);

    @Query("""
            INSERT INTO terms_translation (terms_version_id, language, name, summary, full_text)
            VALUES (:versionId, :language, :name, :summary, :fullText)
            """)
    void insertTranslation(UUID versionId, String language, String name, String summary, String fullText);

    @Query("""
            INSERT INTO terms_rule (terms_version_id, position, kind, action)
            VALUES (:versionId, :position, :kind, :action)
            """)
    void insertRule(UUID versionId, int position, RuleKind kind, String action);

    @Query("""
            INSERT INTO terms_rule_text (terms_version_id, position, language, text)
            VALUES (:versionId, :position, :language, :text)
            """)
    void insertRuleText(UUID versionId, int position, String language, String text);

    @Query("""
            INSERT INTO terms_constraint (terms_version_id, position, sequence, left_operand, operator, right_operand)
            VALUES (:versionId, :position, :sequence, :left, :operator, :right)
            """)
    void insertConstraint(UUID versionId, int position, int sequence, String left, String operator, String right);

    @Query("UPDATE terms_version SET published_at = :at WHERE id = :id")
    void publish(UUID id, Instant at);
}
