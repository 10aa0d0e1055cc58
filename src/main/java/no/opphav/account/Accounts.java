package no.opphav.account;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import no.opphav.audit.AuditTrail;
import no.opphav.kernel.Actor;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;

/** The people who keep the catalogue. */
@Singleton
public class Accounts {
    private final AccountRows rows;
    private final Sessions sessions;
    private final OwnPassword password;
    private final AuditTrail audit;
    private final Clock clock;

    Accounts(AccountRows rows, Sessions sessions, OwnPassword password, AuditTrail audit, Clock clock) {
        this.rows = rows;
        this.sessions = sessions;
        this.password = password;
        this.audit = audit;
        this.clock = clock;
    }

    /** Every account, closed ones too, by name. */
    public List<Account> all() {
        return rows.findAll().stream().map(AccountRow::account).toList();
    }

    /** An account, closed or not. */
    public Optional<Account> find(UUID id) {
        return rows.find(id).map(AccountRow::account);
    }

    /** Those who can answer a request now: the accounts that are not closed, whatever their role. */
    public List<Account> editors() {
        return rows.findOpen().stream().map(AccountRow::account).toList();
    }

    /**
     * Gives an account another role, from its next request on.
     *
     * @throws no.opphav.kernel.Problem NOT_FOUND if there is no such account or it is closed; LAST_ADMINISTRATOR if
     *     nobody would be left to keep the accounts
     */
    @Transactional
    public void changeRole(UUID id, Role role, Actor.Account by) {
        var administrators = rows.lockAdministrators();
        var account = find(id).filter(found -> found.closedAt() == null).orElseThrow(Accounts::notFound);
        if (account.role() == role) {
            return;
        }
        requireAnother(administrators, id);
        rows.setRole(id, role);
        audit.record(by, "account.role-changed", id, role.name().toLowerCase(Locale.ROOT));
    }

    /**
     * Closes an account and ends its sessions. Closing one that is closed changes nothing.
     *
     * @throws no.opphav.kernel.Problem NOT_FOUND if there is no such account; LAST_ADMINISTRATOR if nobody would be left
     *     to keep the accounts
     */
    @Transactional
    public void close(UUID id, Actor.Account by) {
        var administrators = rows.lockAdministrators();
        var account = find(id).orElseThrow(Accounts::notFound);
        if (account.closedAt() != null) {
            return;
        }
        requireAnother(administrators, id);
        rows.close(id, clock.instant());
        sessions.endAll(id);
        audit.record(by, "account.closed", id, "");
    }

    /**
     * Changes an account's own password, and ends its other sessions. Call it outside of any transaction.
     *
     * @param keep the session that asks, which goes on
     * @throws no.opphav.kernel.Problem SIGN_IN_FAILED at field {@code current} if that is not the password;
     *     PASSWORD_TOO_WEAK at field {@code next}; TOO_MANY_ATTEMPTS
     */
    public void changePassword(Session keep, String current, String next) {
        password.change(keep, current, next);
    }

    /** The sessions of an account that have not ended, last seen first. */
    public List<Session> sessions(UUID accountId) {
        return sessions.of(accountId);
    }

    /**
     * Ends a session. One's own anybody may end, another's an administrator.
     *
     * @throws no.opphav.kernel.Problem NOT_FOUND if there is no such session, or it is not the caller's to end
     */
    @Transactional
    public void revoke(UUID sessionId, Actor.Account by) {
        var owner = sessions.owner(sessionId)
                .filter(account -> account.equals(by.id()) || isAdministrator(by))
                .orElseThrow(Accounts::notFound);
        sessions.end(sessionId);
        audit.record(by, "account.session-ended", owner, "");
    }

    private boolean isAdministrator(Actor.Account actor) {
        return find(actor.id()).filter(Account::isAdministrator).isPresent();
    }

    private static void requireAnother(List<UUID> administrators, UUID id) {
        if (administrators.equals(List.of(id))) {
            throw Problem.of(ProblemCode.LAST_ADMINISTRATOR);
        }
    }

    private static Problem notFound() {
        return Problem.of(ProblemCode.NOT_FOUND);
    }
}
