package no.opphav.request;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A rule with the name of who wrote it, as {@link RuleRows} selects it. */
@MappedEntity("standing_rule")
record RuleRow(
        @Id UUID id,
        String name,
        StandingRule.Kind kind,
        String value,
        int days,
        Instant createdAt,
        UUID createdBy,
        String byName,
        @Nullable Instant endedAt) {
    StandingRule rule(List<UUID> assetIds) {
        return new StandingRule(id, name, kind, value, days, assetIds, createdAt, byName, endedAt);
    }
}
