package no.opphav.webhook;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@MappedEntity("webhook_subscriber")
record SubscriberRow(
        @Id UUID id,
        String address,
        String description,
        String secret,
        Instant createdAt,
        UUID createdBy,
        @Nullable Instant switchedOffAt,
        Subscriber.@Nullable Reason switchedOffBecause,
        @Nullable Instant failingSince,
        int failures) {
    Subscriber subscriber() {
        var off = switchedOffAt == null || switchedOffBecause == null
                ? null
                : new Subscriber.Off(switchedOffAt, switchedOffBecause);
        return new Subscriber(id, URI.create(address), description, createdAt, off, failingSince);
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "(webhook " + id + ")";
    }
}
