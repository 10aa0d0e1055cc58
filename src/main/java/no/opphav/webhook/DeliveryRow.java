package no.opphav.webhook;

import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@MappedEntity("webhook_delivery")
record DeliveryRow(
        UUID subscriberId,
        UUID eventId,
        UUID subjectId,
        String type,
        String body,
        Instant createdAt,
        Delivery.State state,
        int attempts,
        Instant nextAttemptAt,
        @Nullable Instant lastAttemptAt,
        @Nullable Outcome outcome,
        @Nullable Integer status) {
    Delivery delivery() {
        return new Delivery(
                eventId,
                type,
                body,
                createdAt,
                state,
                attempts,
                lastAttemptAt,
                state == Delivery.State.WAITING ? nextAttemptAt : null,
                outcome,
                status);
    }
}
