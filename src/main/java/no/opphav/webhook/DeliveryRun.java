package no.opphav.webhook;

import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import no.opphav.webhook.DeliveryClaims.Claim;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells subscribers what is due, all at the same time, so that none waits for another. Where the service dies between an
 * answer and the next commit, the same is told again under the same id, by which a subscriber counts it once.
 */
@Singleton
class DeliveryRun {
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryRun.class);

    private final DeliveryClaims claims;
    private final SubscriberRows subscribers;
    private final SecretBox secrets;
    private final WebhookTransport transport;
    private final Clock clock;

    DeliveryRun(
            DeliveryClaims claims,
            SubscriberRows subscribers,
            SecretBox secrets,
            WebhookTransport transport,
            Clock clock) {
        this.claims = claims;
        this.subscribers = subscribers;
        this.secrets = secrets;
        this.transport = transport;
        this.clock = clock;
    }

    /** Returns when all is sent that was due, or was tried. */
    void sendWhatIsDue(BooleanSupplier stopping) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var id : subscribers.findDue(clock.instant())) {
                threads.execute(() -> sendAllTo(id, stopping));
            }
        }
    }

    /** One that does not take something is left alone until the next run. */
    private void sendAllTo(UUID subscriberId, BooleanSupplier stopping) {
        try {
            var goesOn = true;
            while (goesOn && !stopping.getAsBoolean()) {
                var claim = claims.next(subscriberId);
                goesOn = claim.isPresent() && send(claim.get()) == Outcome.TAKEN;
            }
        } catch (RuntimeException e) {
            LOG.error("Webhook {} could not be told", subscriberId, e);
        }
    }

    Outcome send(Claim claim) {
        var answer = answer(claim);
        if (answer.outcome() != Outcome.TAKEN) {
            LOG.warn(
                    "Webhook {} did not take {}: {} {}",
                    claim.subscriber().id(),
                    claim.delivery().eventId(),
                    answer.outcome(),
                    answer.status() == null ? "" : answer.status());
        }
        claims.settle(claim, answer);
        return answer.outcome();
    }

    /** Tells it once, and writes nothing down. */
    WebhookTransport.Answer answer(Claim claim) {
        var to = claim.subscriber();
        return secrets.open(to.secret(), to.id())
                .map(secret -> transport.post(
                        URI.create(to.address()),
                        headers(claim, secret),
                        claim.delivery().body()))
                .orElseGet(() -> WebhookTransport.Answer.none(Outcome.SECRET_UNREADABLE));
    }

    private static Map<String, String> headers(Claim claim, WebhookSecret secret) {
        var id = claim.delivery().eventId().toString();
        return Map.of(
                "webhook-id",
                id,
                "webhook-timestamp",
                String.valueOf(claim.at().getEpochSecond()),
                "webhook-signature",
                secret.sign(id, claim.at(), claim.delivery().body()));
    }
}
