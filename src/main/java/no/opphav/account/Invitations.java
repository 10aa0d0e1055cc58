package no.opphav.account;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import no.opphav.kernel.Actor;
import no.opphav.kernel.Token;

/** How accounts come to be: by a link that works once. */
@Singleton
public class Invitations {
    /** How long a link works. */
    public static final Duration LIFETIME = Duration.ofDays(7);

    Invitations() {}

    /**
     * Makes a link for one address. An earlier one for the same address stops working.
     *
     * @return the link's token, which is shown only here
     * @throws no.opphav.kernel.Problem INVALID_FIELDS at {@code email}; EMAIL_TAKEN if there is an account
     */
    public Token invite(String email, Role role, Actor.Account by) {
        throw new UnsupportedOperationException();
    }

    /** The invitations that can still be accepted, newest first. */
    public List<Invitation> open() {
        throw new UnsupportedOperationException();
    }

    /**
     * Makes a link stop working. One that has already stopped stays as it is.
     *
     * @throws no.opphav.kernel.Problem NOT_FOUND if there is no such invitation
     */
    public void revoke(UUID id, Actor.Account by) {
        throw new UnsupportedOperationException();
    }

    /**
     * The invitation behind a link. Looking at it changes nothing.
     *
     * @throws no.opphav.kernel.Problem INVITATION_INVALID if it is used, revoked, past its time, or never was
     */
    public Invitation find(Token token) {
        throw new UnsupportedOperationException();
    }

    /**
     * Makes the account, uses the link up, and signs in.
     *
     * @param email heeded only where the invitation names none
     * @throws no.opphav.kernel.Problem INVITATION_INVALID; INVALID_FIELDS at {@code name} or {@code email};
     *     PASSWORD_TOO_WEAK at {@code password}; EMAIL_TAKEN at {@code email}; TOO_MANY_ATTEMPTS
     */
    public SignedIn accept(Token token, String name, String email, String password, Network network) {
        throw new UnsupportedOperationException();
    }
}
