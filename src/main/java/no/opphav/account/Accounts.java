package no.opphav.account;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.opphav.kernel.Actor;

/** The people who keep the catalogue. */
@Singleton
public class Accounts {
    Accounts() {}

    /** Every account, closed ones too, by name. */
    public List<Account> all() {
        throw new UnsupportedOperationException();
    }

    /** An account, closed or not. */
    public Optional<Account> find(UUID id) {
        throw new UnsupportedOperationException();
    }

    /** Those who can answer a request now: the accounts that are not closed, whatever their role. */
    public List<Account> editors() {
        throw new UnsupportedOperationException();
    }

    /**
     * Gives an account another role, from its next request on.
     *
     * @throws no.opphav.kernel.Problem NOT_FOUND if there is no such account or it is closed; LAST_ADMINISTRATOR if
     *     nobody would be left to keep the accounts
     */
    public void changeRole(UUID id, Role role, Actor.Account by) {
        throw new UnsupportedOperationException();
    }

    /**
     * Closes an account and ends its sessions. Closing one that is closed changes nothing.
     *
     * @throws no.opphav.kernel.Problem NOT_FOUND if there is no such account; LAST_ADMINISTRATOR if nobody would be left
     *     to keep the accounts
     */
    public void close(UUID id, Actor.Account by) {
        throw new UnsupportedOperationException();
    }

    /**
     * Changes an account's own password, and ends its other sessions.
     *
     * @param keep the session that asks, which goes on
     * @throws no.opphav.kernel.Problem SIGN_IN_FAILED at field {@code current} if that is not the password;
     *     PASSWORD_TOO_WEAK at field {@code next}; TOO_MANY_ATTEMPTS
     */
    public void changePassword(Session keep, String current, String next) {
        throw new UnsupportedOperationException();
    }

    /** The sessions of an account that have not ended, last seen first. */
    public List<Session> sessions(UUID accountId) {
        throw new UnsupportedOperationException();
    }

    /**
     * Ends a session. One's own anybody may end, another's an administrator.
     *
     * @throws no.opphav.kernel.Problem NOT_FOUND if there is no such session, or it is not the caller's to end
     */
    public void revoke(UUID sessionId, Actor.Account by) {
        throw new UnsupportedOperationException();
    }
}
