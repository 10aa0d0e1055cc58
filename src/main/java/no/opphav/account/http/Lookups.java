package no.opphav.account.http;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.Duration;
import no.opphav.account.Attempts;
import no.opphav.account.Limit;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;

/** Keeps anybody from trying out what could be looked up: each network may look up so much and no more. */
@Singleton
public final class Lookups {
    private static final Limit LIMIT = new Limit("lookup.network", 300, Duration.ofMinutes(15));

    private final Attempts attempts;
    private final ClientNetworks networks;

    Lookups(Attempts attempts, ClientNetworks networks) {
        this.attempts = attempts;
        this.networks = networks;
    }

    /**
     * Counts one.
     *
     * @throws Problem {@code TOO_MANY_ATTEMPTS}
     */
    public void count(HttpRequest<?> request) {
        if (!attempts.take(LIMIT, networks.of(request).key())) {
            throw Problem.of(ProblemCode.TOO_MANY_ATTEMPTS);
        }
    }
}
