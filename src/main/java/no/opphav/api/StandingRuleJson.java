package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.opphav.request.StandingRule;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator has approved beforehand.
 *
 * @param endedAt null while it applies
 */
@Serdeable
record StandingRuleJson(
        UUID id,
        String name,
        String kind,
        String value,
        int days,
        List<UUID> presentations,
        Instant createdAt,
        String by,
        @Nullable Instant endedAt) {
    static StandingRuleJson of(StandingRule rule) {
        return new StandingRuleJson(
                rule.id(),
                rule.name(),
                Names.of(rule.kind()),
                rule.value(),
                rule.days(),
                rule.assetIds(),
                rule.createdAt(),
                rule.by(),
                rule.endedAt());
    }
}
