package no.opphav.account;

import jakarta.inject.Singleton;
import java.util.Optional;
import no.opphav.kernel.Token;

/** Where sessions begin and end. */
@Singleton
public class SignIn {
    SignIn() {}

    /**
     * Begins a session for whoever knows the password. It takes as long, and says the same, whether or not there is
     * such an account.
     *
     * @param network where the attempt comes from
     * @throws no.opphav.kernel.Problem SIGN_IN_FAILED if the password is not that address's; TOO_MANY_ATTEMPTS, right
     *     password or not, if the address or the network was tried too often lately
     */
    public SignedIn signIn(String email, String password, Network network) {
        throw new UnsupportedOperationException();
    }

    /** The session that the token opens, if it has not ended; it counts as seen now. */
    public Optional<Session> session(Token token) {
        throw new UnsupportedOperationException();
    }

    /** Ends the session that the token opens, if there is one. */
    public void signOut(Token token) {
        throw new UnsupportedOperationException();
    }
}
