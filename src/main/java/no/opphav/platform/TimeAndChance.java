package no.opphav.platform;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import no.opphav.kernel.IdSource;

/** The only sources of time and randomness, so that a test can put its own in their place. */
@Factory
class TimeAndChance {
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Singleton
    SecureRandom secureRandom() {
        return new SecureRandom();
    }

    @Singleton
    IdSource idSource(Clock clock, SecureRandom random) {
        return new UuidV7Source(clock, random);
    }
}
