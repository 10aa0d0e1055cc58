package no.opphav.request;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface RuleRows extends GenericRepository<RuleRow, UUID> {
    String RULE = """
            SELECT s.id, s.name, s.kind, s.value, s.days, s.created_at, s.created_by, a.name AS by_name, s.ended_at
            FROM standing_rule s JOIN account a ON a.id = s.created_by
            """;

    @Query(RULE + "ORDER BY s.ended_at IS NOT NULL, lower(s.name), s.id")
    List<RuleRow> findAll();

    /** The oldest that matches. Served by the index standing_rule_matched. */
    @Query(RULE + """
            WHERE s.ended_at IS NULL
              AND ((s.kind = 'ORGANISATION' AND s.matched = :organisation) OR (s.kind = 'DOMAIN' AND s.matched = :domain))
              AND (NOT EXISTS (SELECT 1 FROM standing_rule_asset t WHERE t.rule_id = s.id)
                  OR EXISTS (SELECT 1 FROM standing_rule_asset t WHERE t.rule_id = s.id AND t.asset_id = :assetId))
            ORDER BY s.id LIMIT 1
            """)
    Optional<RuleRow> findMatching(String organisation, String domain, UUID assetId);

    /** Of some requests, those that a rule approved, as long as no editor has said yes or no since. */
    @Query("""
            SELECT e.request_id AS id, s.name FROM (
                SELECT DISTINCT ON (request_id) request_id, rule_id FROM presentation_request_event
                WHERE request_id IN (:requestIds) AND type IN ('APPROVED', 'DECLINED', 'REVOKED')
                ORDER BY request_id, id DESC) e JOIN standing_rule s ON s.id = e.rule_id
            """)
    List<DecidingRuleRow> findAmong(Collection<UUID> requestIds);

    @Query("SELECT asset_id FROM standing_rule_asset WHERE rule_id = :ruleId ORDER BY asset_id")
    List<UUID> findAssets(UUID ruleId);

    @Query("""
            INSERT INTO standing_rule (id, name, kind, value, matched, days, created_at, created_by)
            VALUES (:id, :name, :kind, :value, :matched, :days, :at, :by)
            """)
    void add(UUID id, String name, StandingRule.Kind kind, String value, String matched, int days, Instant at, UUID by);

    @Query("INSERT INTO standing_rule_asset (rule_id, asset_id) VALUES (:ruleId, :assetId)")
    void addAsset(UUID ruleId, UUID assetId);

    @Query("UPDATE standing_rule SET ended_at = :at, ended_by = :by WHERE id = :id AND ended_at IS NULL")
    long end(UUID id, Instant at, UUID by);
}
