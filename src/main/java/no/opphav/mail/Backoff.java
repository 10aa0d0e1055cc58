package no.opphav.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When a mail that could not be sent is tried again: after a minute, then twice as long each time, up to six hours. */
final class Backoff {
    static final Duration FIRST = Duration.ofMinutes(1);
    static final Duration LONGEST = Duration.ofHours(6);
    /** About three days of trying. */
    static final int MOST_ATTEMPTS = 20;

    private static final int DOUBLINGS = 9;

    private Backoff() {}

    /** The next attempt; empty when it is time to give up. */
    static Optional<Instant> next(int attempts, Instant now) {
        if (attempts >= MOST_ATTEMPTS) {
            return Optional.empty();
        }
        return Optional.of(now.plus(pause(attempts)));
    }

    private static Duration pause(int attempts) {
        var doubled = FIRST.multipliedBy(1L << Math.min(Math.max(attempts - 1, 0), DOUBLINGS));
        return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }
}
