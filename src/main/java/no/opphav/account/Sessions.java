package no.opphav.account;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.opphav.kernel.IdSource;
import no.opphav.kernel.Token;

/** Sessions and how long they last. */
@Singleton
class Sessions {
    /** However much it is used. */
    private static final Duration LONGEST = Duration.ofDays(14);

    /** Without being used: a working day and its night. */
    private static final Duration IDLE = Duration.ofHours(12);

    private static final Duration SEEN_TO_WITHIN = Duration.ofMinutes(1);

    private final SessionRows rows;
    private final Clock clock;
    private final IdSource ids;
    private final SecureRandom random;

    Sessions(SessionRows rows, Clock clock, IdSource ids, SecureRandom random) {
        this.rows = rows;
        this.clock = clock;
        this.ids = ids;
        this.random = random;
    }

    SignedIn begin(Account account) {
        var token = Token.random(random);
        var now = clock.instant();
        var session = new Session(ids.next(), account, now, now, now.plus(LONGEST));
        rows.insert(session.id(), token.hash().hex(), account.id(), now, session.expiresAt());
        return new SignedIn(token, session);
    }

    Optional<Session> seen(Token token) {
        var now = clock.instant();
        var row = rows.find(token.hash().hex(), now, idleSince(now));
        row.filter(found -> found.lastSeenAt().isBefore(now.minus(SEEN_TO_WITHIN)))
                .ifPresent(found -> rows.touch(found.id(), now));
        return row.map(SessionRow::session);
    }

    List<Session> of(UUID accountId) {
        var now = clock.instant();
        return rows.findOf(accountId, now, idleSince(now)).stream()
                .map(SessionRow::session)
                .toList();
    }

    Optional<UUID> owner(UUID id) {
        return rows.findOwner(id);
    }

    void end(Token token) {
        rows.revoke(token.hash().hex(), clock.instant());
    }

    void end(UUID id) {
        rows.revoke(id, clock.instant());
    }

    void endAll(UUID accountId) {
        rows.revokeAll(accountId, clock.instant());
    }

    void endOthers(Session kept) {
        rows.revokeOthers(kept.account().id(), kept.id(), clock.instant());
    }

    /** Removes those that can go on no more. */
    void sweep() {
        var now = clock.instant();
        rows.deleteEnded(now, idleSince(now));
    }

    private static Instant idleSince(Instant now) {
        return now.minus(IDLE);
    }
}
