package no.opphav.webhook;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import no.opphav.audit.AuditTrail;
import no.opphav.kernel.Actor;
import no.opphav.kernel.IdSource;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;

/** The programs that are told what happens, as administrators keep them. */
@Singleton
public class Webhooks {
    /** What is sent to see whether it arrives. */
    static final String PING = "webhook.ping";
    /** How long it is known what a subscriber was told. */
    static final Duration KEPT = Duration.ofDays(30);

    private static final int LONGEST_DESCRIPTION = 200;
    private static final int SHOWN = 50;

    private final SubscriberRows subscribers;
    private final DeliveryRows deliveries;
    private final Pings pings;
    private final Switches switches;
    private final SecretBox secrets;
    private final WebhookSettings settings;
    private final AuditTrail trail;
    private final IdSource ids;
    private final SecureRandom random;
    private final Clock clock;

    Webhooks(
            SubscriberRows subscribers,
            DeliveryRows deliveries,
            Pings pings,
            Switches switches,
            SecretBox secrets,
            WebhookSettings settings,
            AuditTrail trail,
            IdSource ids,
            SecureRandom random,
            Clock clock) {
        this.subscribers = subscribers;
        this.deliveries = deliveries;
        this.pings = pings;
        this.switches = switches;
        this.secrets = secrets;
        this.settings = settings;
        this.trail = trail;
        this.ids = ids;
        this.random = random;
        this.clock = clock;
    }

    /** Every subscriber, the oldest first. */
    @Transactional(readOnly = true)
    public List<Subscriber> all() {
        return subscribers.findAll().stream().map(SubscriberRow::subscriber).toList();
    }

    /**
     * A subscriber.
     *
     * @throws Problem {@code WEBHOOK_NOT_FOUND}
     */
    @Transactional(readOnly = true)
    public Subscriber get(UUID id) {
        return subscribers.findById(id).map(SubscriberRow::subscriber).orElseThrow(Webhooks::notFound);
    }

    /** What a subscriber was last told, and is to be told, the newest first; at most 50. */
    @Transactional(readOnly = true)
    public List<Delivery> lastDeliveries(UUID id) {
        return deliveries.findLast(id, SHOWN).stream()
                .map(DeliveryRow::delivery)
                .toList();
    }

    /**
     * Adds a subscriber, which is told what happens from now on.
     *
     * @param description may be empty
     * @throws Problem {@code INVALID_FIELDS} about {@code address}, as {@code required}, {@code too-long}, {@code
     *     not-a-webhook-address} or {@code private-address}, and {@code description}, as {@code too-long}; {@code WEBHOOK_KEY_MISSING}
     */
    @Transactional
    public Added add(String address, String description, Actor.Account by) {
        var to = WebhookAddress.read(address, settings);
        var what = description.strip();
        if (what.length() > LONGEST_DESCRIPTION) {
            throw Problem.field("description", "too-long", LONGEST_DESCRIPTION);
        }
        var id = ids.next();
        var secret = WebhookSecret.random(random);
        var row = new SubscriberRow(
                id, to.toString(), what, secrets.close(secret, id), clock.instant(), by.id(), null, null, null, 0);
        subscribers.save(row);
        trail.record(by, "webhook.added", id, "");
        return new Added(row.subscriber(), secret);
    }

    /**
     * Sends a subscriber something that means nothing, once, also where it is switched off; returns when it has answered
     * or has not in time. Call it outside of any transaction.
     *
     * @throws Problem {@code WEBHOOK_NOT_FOUND}
     */
    public Delivery ping(UUID id, Actor.Account by) {
        return pings.send(id, by);
    }

    /**
     * Tells a subscriber nothing from now on, and gives up what waits for it.
     *
     * @throws Problem {@code WEBHOOK_NOT_FOUND}
     */
    @Transactional
    public void switchOff(UUID id, Actor.Account by) {
        switches.off(locked(id).id(), Subscriber.Reason.ADMINISTRATOR, by);
    }

    /**
     * Tells a subscriber again what happens, from now on; what it was not told meanwhile can be sent again one by one.
     *
     * @throws Problem {@code WEBHOOK_NOT_FOUND}
     */
    @Transactional
    public void switchOn(UUID id, Actor.Account by) {
        switches.on(locked(id).id(), by);
    }

    /**
     * Removes a subscriber, and what is known of what it was told.
     *
     * @throws Problem {@code WEBHOOK_NOT_FOUND}
     */
    @Transactional
    public void remove(UUID id, Actor.Account by) {
        if (subscribers.delete(id) == 0) {
            throw notFound();
        }
        trail.record(by, "webhook.removed", id, "");
    }

    /**
     * Sends something once more, under the same id, taken or not.
     *
     * @throws Problem {@code WEBHOOK_NOT_FOUND} also where there is no such delivery; {@code WEBHOOK_OFF}
     */
    @Transactional
    public void sendAgain(UUID id, UUID deliveryId, Actor.Account by) {
        var subscriber = locked(id);
        if (deliveries.find(id, deliveryId).isEmpty()) {
            throw notFound();
        }
        if (subscriber.switchedOffAt() != null) {
            throw Problem.of(ProblemCode.WEBHOOK_OFF);
        }
        deliveries.sendAgain(id, deliveryId, clock.instant());
        trail.record(by, "webhook.sent-again", id, deliveryId.toString());
    }

    /** Forgets what subscribers were told long ago, and encrypts the secrets that stand as they are. */
    @Transactional
    void sweep() {
        for (var row : subscribers.findAll()) {
            secrets.closedAtLast(row.secret(), row.id())
                    .ifPresent(secret -> subscribers.changeSecret(row.id(), secret));
        }
        deliveries.deleteBefore(clock.instant().minus(KEPT));
    }

    private SubscriberRow locked(UUID id) {
        return subscribers.lock(id).orElseThrow(Webhooks::notFound);
    }

    static Problem notFound() {
        return Problem.of(ProblemCode.WEBHOOK_NOT_FOUND);
    }

    /** A new subscriber, and its secret, which is never shown again. */
    public record Added(Subscriber subscriber, WebhookSecret secret) {}
}
