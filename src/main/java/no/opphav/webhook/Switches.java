package no.opphav.webhook;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import no.opphav.account.Account;
import no.opphav.account.Accounts;
import no.opphav.audit.AuditTrail;
import no.opphav.kernel.Actor;
import no.opphav.kernel.EmailAddress;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Site;
import no.opphav.mail.Outbox;
import no.opphav.mail.OutboxMessage;

/** Switches subscribers off and on. One that is off is told nothing, and what waited for it is given up. */
@Singleton
class Switches {
    static final String TEMPLATE = "webhook-switched-off";

    private static final LanguageTag ADMINISTRATORS_READ = LanguageTag.BOKMAAL;

    private final SubscriberRows subscribers;
    private final DeliveryRows deliveries;
    private final AuditTrail trail;
    private final Outbox outbox;
    private final Accounts accounts;
    private final Site site;
    private final Clock clock;

    Switches(
            SubscriberRows subscribers,
            DeliveryRows deliveries,
            AuditTrail trail,
            Outbox outbox,
            Accounts accounts,
            Site site,
            Clock clock) {
        this.subscribers = subscribers;
        this.deliveries = deliveries;
        this.trail = trail;
        this.outbox = outbox;
        this.accounts = accounts;
        this.site = site;
        this.clock = clock;
    }

    /** Switches one off that is on; where the service does so itself, administrators get a mail. */
    @Transactional(propagation = Propagation.MANDATORY)
    void off(UUID id, Subscriber.Reason because, Actor by) {
        if (subscribers.switchOff(id, clock.instant(), because) == 0) {
            return;
        }
        deliveries.giveUp(id);
        trail.record(by, "webhook.switched-off", id, because.name().toLowerCase(Locale.ROOT));
        if (by instanceof Actor.Service) {
            administrators().forEach(to -> outbox.put(new OutboxMessage(TEMPLATE, id, to, ADMINISTRATORS_READ)));
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void on(UUID id, Actor.Account by) {
        if (subscribers.switchOn(id) > 0) {
            trail.record(by, "webhook.switched-on", id, "");
        }
    }

    private List<EmailAddress> administrators() {
        var found = accounts.editors().stream()
                .filter(Account::isAdministrator)
                .map(Account::email)
                .toList();
        return found.isEmpty() ? List.of(site.contact()) : found;
    }
}
