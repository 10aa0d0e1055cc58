package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import no.opphav.webhook.Delivery;
import org.jspecify.annotations.Nullable;

/** Something that a webhook is told. */
@Serdeable
record WebhookDeliveryJson(
        UUID id,
        String type,
        String body,
        Instant createdAt,
        String state,
        int attempts,
        @Nullable Instant lastAttemptAt,
        @Nullable Instant nextAttemptAt,
        @Nullable String outcome,
        @Nullable Integer status) {
    static WebhookDeliveryJson of(Delivery delivery) {
        var outcome = delivery.outcome();
        return new WebhookDeliveryJson(
                delivery.id(),
                delivery.type(),
                delivery.body(),
                delivery.createdAt(),
                Names.of(delivery.state()),
                delivery.attempts(),
                delivery.lastAttemptAt(),
                delivery.nextAttemptAt(),
                outcome == null ? null : Names.of(outcome),
                delivery.status());
    }
}
