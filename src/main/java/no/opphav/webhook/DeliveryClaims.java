package no.opphav.webhook;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import no.opphav.kernel.Actor;

/** The steps of telling something, each a transaction of its own, so that none is open while a subscriber is spoken to. */
@Singleton
class DeliveryClaims {
    /** How long a node may take over one before another tries it; far longer than any deadline. */
    static final Duration LEASE = Duration.ofMinutes(5);
    /** One that takes nothing for so long, and so often, is switched off. */
    static final Duration FAILING_FOR = Duration.ofDays(3);

    static final int FAILURES = 10;

    private final DeliveryRows deliveries;
    private final SubscriberRows subscribers;
    private final Switches switches;
    private final Clock clock;

    DeliveryClaims(DeliveryRows deliveries, SubscriberRows subscribers, Switches switches, Clock clock) {
        this.deliveries = deliveries;
        this.subscribers = subscribers;
        this.switches = switches;
        this.clock = clock;
    }

    /** Takes what is due for a subscriber, so that no other node sends it meanwhile. */
    @Transactional
    Optional<Claim> next(UUID subscriberId) {
        var now = clock.instant();
        return deliveries
                .lockNextDue(subscriberId, now)
                .flatMap(row -> subscribers.findById(subscriberId).map(subscriber -> {
                    deliveries.claim(subscriberId, row.eventId(), now, now.plus(LEASE));
                    return new Claim(subscriber, row, row.attempts() + 1, now);
                }));
    }

    /** Writes down what came of it, and switches a subscriber off that takes nothing any more. */
    @Transactional
    void settle(Claim claim, WebhookTransport.Answer answer) {
        var now = clock.instant();
        var id = claim.subscriber().id();
        if (answer.outcome() == Outcome.TAKEN) {
            settle(claim, Delivery.State.TAKEN, now, now, answer);
            subscribers.markWell(id);
            return;
        }
        var next = claim.isPing() ? Optional.<Instant>empty() : RetryTimes.next(claim.attempts(), now);
        settle(claim, next.isPresent() ? Delivery.State.WAITING : Delivery.State.FAILED, now, next.orElse(now), answer);
        if (answer.outcome() != Outcome.SECRET_UNREADABLE && !claim.isPing()) {
            failed(id, now, answer.outcome());
        }
    }

    private void failed(UUID id, Instant now, Outcome outcome) {
        subscribers.markFailing(id, now);
        if (outcome == Outcome.GONE) {
            switches.off(id, Subscriber.Reason.GONE, new Actor.Service());
        } else if (subscribers.lock(id).filter(row -> hasFailed(row, now)).isPresent()) {
            switches.off(id, Subscriber.Reason.FAILING, new Actor.Service());
        }
    }

    private static boolean hasFailed(SubscriberRow row, Instant now) {
        var since = row.failingSince();
        return since != null && row.failures() >= FAILURES && !since.isAfter(now.minus(FAILING_FOR));
    }

    private void settle(Claim claim, Delivery.State state, Instant now, Instant next, WebhookTransport.Answer answer) {
        deliveries.settle(
                claim.subscriber().id(),
                claim.delivery().eventId(),
                state,
                now,
                next,
                answer.outcome(),
                answer.status());
    }

    /**
     * Something that this node tells.
     *
     * @param attempts with this one
     * @param at when it is made
     */
    record Claim(SubscriberRow subscriber, DeliveryRow delivery, int attempts, Instant at) {
        boolean isPing() {
            return delivery.type().equals(Webhooks.PING);
        }
    }
}
