package no.opphav.webhook;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import no.opphav.audit.AuditTrail;
import no.opphav.kernel.Actor;
import no.opphav.kernel.IdSource;
import no.opphav.webhook.DeliveryClaims.Claim;

/** Sends what is only to show whether it arrives, at once. */
@Singleton
class Pings {
    private final SubscriberRows subscribers;
    private final DeliveryRows deliveries;
    private final Begun begun;
    private final DeliveryRun run;

    Pings(SubscriberRows subscribers, DeliveryRows deliveries, Begun begun, DeliveryRun run) {
        this.subscribers = subscribers;
        this.deliveries = deliveries;
        this.begun = begun;
        this.run = run;
    }

    Delivery send(UUID id, Actor.Account by) {
        var subscriber = subscribers.findById(id).orElseThrow(Webhooks::notFound);
        var claim = begun.claim(subscriber, by);
        run.send(claim);
        return deliveries
                .find(id, claim.delivery().eventId())
                .map(DeliveryRow::delivery)
                .orElseThrow(Webhooks::notFound);
    }

    /** The transaction in which a ping comes to be, already claimed. */
    @Singleton
    static class Begun {
        private final DeliveryRows deliveries;
        private final WebhookEvents events;
        private final AuditTrail trail;
        private final IdSource ids;
        private final Clock clock;

        Begun(DeliveryRows deliveries, WebhookEvents events, AuditTrail trail, IdSource ids, Clock clock) {
            this.deliveries = deliveries;
            this.events = events;
            this.trail = trail;
            this.ids = ids;
            this.clock = clock;
        }

        @Transactional
        Claim claim(SubscriberRow subscriber, Actor.Account by) {
            var now = clock.instant();
            var id = ids.next();
            deliveries.addForOne(
                    subscriber.id(),
                    id,
                    id,
                    Webhooks.PING,
                    events.body(Webhooks.PING, now, Map.of()),
                    now,
                    1,
                    now.plus(DeliveryClaims.LEASE));
            trail.record(by, "webhook.pinged", subscriber.id(), "");
            var row = deliveries.find(subscriber.id(), id).orElseThrow(Webhooks::notFound);
            return new Claim(subscriber, row, 1, now);
        }
    }
}
