package no.opphav.mail;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import no.opphav.mail.OutboxRow.Failure;

/** The steps of sending a mail, each a transaction of its own, so that none is open while a mail server is spoken to. */
@Singleton
class OutboxClaims {
    /** How long a node may take over one mail before another tries it. */
    static final Duration LEASE = Duration.ofMinutes(10);

    private final OutboxRows rows;
    private final Clock clock;

    OutboxClaims(OutboxRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Takes the message that is due the longest, so that no other node sends it meanwhile. */
    @Transactional
    Optional<Claim> next() {
        var now = clock.instant();
        return rows.lockNextDue(now).map(row -> {
            var attempts = row.attempts() + 1;
            rows.claim(row.id(), attempts, now.plus(LEASE));
            return new Claim(row, attempts);
        });
    }

    @Transactional
    void sent(Claim claim) {
        rows.markSent(claim.row().id(), clock.instant());
    }

    /** A mail server will never take it. */
    @Transactional
    void refused(Claim claim, String reason) {
        rows.markFailed(claim.row().id(), clock.instant(), Failure.REFUSED, reason);
    }

    /** There is nothing left to say. */
    @Transactional
    void dropped(Claim claim, String reason) {
        rows.markFailed(claim.row().id(), clock.instant(), Failure.OBSOLETE, reason);
    }

    /** Tries later, or gives up when it has been tried for long enough. */
    @Transactional
    void delayed(Claim claim, String reason) {
        var now = clock.instant();
        Backoff.next(claim.attempts(), now)
                .ifPresentOrElse(
                        at -> rows.postpone(claim.row().id(), claim.attempts(), at, reason),
                        () -> rows.markFailed(claim.row().id(), now, Failure.GIVEN_UP, reason));
    }

    /** Tries again soon: the server took nothing at all, so it is no attempt, and no mail is lost by it. */
    @Transactional
    void notTried(Claim claim, String reason) {
        var row = claim.row();
        rows.postpone(row.id(), row.attempts(), clock.instant().plus(Backoff.FIRST), reason);
    }

    /**
     * A message that this node sends.
     *
     * @param attempts with this one
     */
    record Claim(OutboxRow row, int attempts) {}
}
