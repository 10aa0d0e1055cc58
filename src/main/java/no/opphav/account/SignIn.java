package no.opphav.account;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Optional;
import no.opphav.audit.AuditTrail;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.kernel.Token;

/** Where sessions begin and end. */
@Singleton
public class SignIn {
    private final SignInLimits limits;
    private final Credentials credentials;
    private final Sessions sessions;
    private final AuditTrail audit;

    SignIn(SignInLimits limits, Credentials credentials, Sessions sessions, AuditTrail audit) {
        this.limits = limits;
        this.credentials = credentials;
        this.sessions = sessions;
        this.audit = audit;
    }

    /**
     * Begins a session for whoever knows the password. It takes as long, and says the same, whether or not there is
     * such an account. Call it outside of any transaction.
     *
     * @param network where the attempt comes from
     * @throws no.opphav.kernel.Problem SIGN_IN_FAILED if the password is not that address's; TOO_MANY_ATTEMPTS, right
     *     password or not, if the address or the network was tried too often lately
     */
    public SignedIn signIn(String email, String password, Network network) {
        limits.take(email, network);
        var account = credentials.check(email, password).orElseThrow(() -> Problem.of(ProblemCode.SIGN_IN_FAILED));
        limits.succeeded(email, network);
        return begin(account);
    }

    /** Begins a session for whoever has shown in another way that the account is theirs. */
    @Transactional
    SignedIn begin(Account account) {
        audit.record(account.actor(), "account.signed-in", account.id(), "");
        return sessions.begin(account);
    }

    /** The session that the token opens, if it has not ended; it counts as seen now. */
    public Optional<Session> session(Token token) {
        return sessions.seen(token);
    }

    /** Ends the session that the token opens, if there is one. */
    public void signOut(Token token) {
        sessions.end(token);
    }
}
