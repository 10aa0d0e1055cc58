package no.opphav.account;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How often a sign-in may fail, for one address and from one network. */
@Singleton
class SignInLimits {
    static final Limit ADDRESS = new Limit("sign-in.address", 10, Duration.ofMinutes(15));
    static final Limit ADDRESS_A_DAY = new Limit("sign-in.address-a-day", 100, Duration.ofDays(1));
    static final Limit NETWORK = new Limit("sign-in.network", 50, Duration.ofMinutes(15));

    private static final Logger LOG = LoggerFactory.getLogger(SignInLimits.class);

    private final Attempts attempts;

    SignInLimits(Attempts attempts) {
        this.attempts = attempts;
    }

    /** Counts an attempt, and refuses it if there have been too many. */
    void take(String email, Network network) {
        take(NETWORK, network.key());
        take(ADDRESS, key(email));
        take(ADDRESS_A_DAY, key(email));
    }

    /** What succeeded was no guess. */
    void succeeded(String email, Network network) {
        attempts.giveBack(NETWORK, network.key());
        attempts.forget(ADDRESS, key(email));
        attempts.forget(ADDRESS_A_DAY, key(email));
    }

    private void take(Limit limit, String key) {
        if (!attempts.take(limit, key)) {
            LOG.warn("Too many attempts of the kind {}", limit.kind());
            throw Problem.of(ProblemCode.TOO_MANY_ATTEMPTS);
        }
    }

    private static String key(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
