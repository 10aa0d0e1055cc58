package no.opphav.mail;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import no.opphav.mail.MailTransport.Outcome;
import no.opphav.mail.OutboxClaims.Claim;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is due. A mail goes out once, except where the service dies between the server's yes and the next commit;
 * then it goes out again under the same Message-ID.
 */
@Singleton
class MailRun {
    private static final Logger LOG = LoggerFactory.getLogger(MailRun.class);

    private final OutboxClaims claims;
    private final Composing composing;
    private final Optional<MailTransport> transport;
    private final Clock clock;
    private volatile Outage outage = Outage.NONE;

    MailRun(OutboxClaims claims, Composing composing, Optional<MailTransport> transport, Clock clock) {
        this.claims = claims;
        this.composing = composing;
        this.transport = transport;
        this.clock = clock;
    }

    /** Does nothing while a server that was found away is left alone. */
    void sendWhatIsDue() {
        if (!outage.lastsAt(clock.instant())) {
            transport.ifPresent(this::sendAllBy);
        }
    }

    private void sendAllBy(MailTransport way) {
        var reachable = true;
        while (reachable && !Thread.currentThread().isInterrupted()) {
            var claim = claims.next();
            reachable = claim.isPresent() && send(claim.get(), way);
        }
    }

    private boolean send(Claim claim, MailTransport way) {
        Optional<ComposedMail> mail;
        try {
            mail = composing.compose(claim.row());
        } catch (RuntimeException e) {
            LOG.error("Mail {} could not be written", claim.row().id(), e);
            claims.delayed(
                    claim, "The mail could not be written: " + e.getClass().getSimpleName());
            return true;
        }
        if (mail.isEmpty()) {
            claims.dropped(claim, "There was nothing left to say.");
            return true;
        }
        return settle(claim, way.send(mail.get()));
    }

    private boolean settle(Claim claim, Outcome outcome) {
        outage = outcome instanceof Outcome.Unreachable ? outage.longer(clock.instant()) : Outage.NONE;
        return switch (outcome) {
            case Outcome.Sent() -> {
                claims.sent(claim);
                yield true;
            }
            case Outcome.Refused(var reason) -> {
                LOG.warn("Mail {} was refused for good", claim.row().id());
                claims.refused(claim, reason);
                yield true;
            }
            case Outcome.Delayed(var reason) -> {
                claims.delayed(claim, reason);
                yield true;
            }
            case Outcome.Unreachable(var reason) -> {
                LOG.warn("The mail server takes no mail until {}: {}", outage.until(), reason);
                claims.notTried(claim, reason);
                yield false;
            }
        };
    }
}
