package no.opphav.webhook;

import io.micronaut.serde.ObjectMapper;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import no.opphav.kernel.IdSource;

/** What subscribers are to be told. */
@Singleton
public class WebhookEvents {
    private final SubscriberRows subscribers;
    private final DeliveryRows deliveries;
    private final ObjectMapper json;
    private final IdSource ids;
    private final Clock clock;

    WebhookEvents(SubscriberRows subscribers, DeliveryRows deliveries, ObjectMapper json, IdSource ids, Clock clock) {
        this.subscribers = subscribers;
        this.deliveries = deliveries;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Writes an event down in the caller's transaction, for each subscriber that is on: it is told if and only if that
     * commits, and what happens to one subject in the order in which it happened.
     *
     * @param type lower-case words with dots between them, such as {@code request.moved}
     * @param data without personal data; asked for only where there is a subscriber
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(UUID subject, String type, Supplier<Map<String, String>> data) {
        if (subscribers.countOn() == 0) {
            return;
        }
        var now = clock.instant();
        deliveries.addForAll(ids.next(), subject, type, body(type, now, data.get()), now, 0, now);
    }

    String body(String type, Instant at, Map<String, String> data) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", type);
        document.put("timestamp", at.toString());
        document.put("data", data);
        try {
            return json.writeValueAsString(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
