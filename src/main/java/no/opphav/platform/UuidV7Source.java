package no.opphav.platform;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import no.opphav.kernel.IdSource;

/**
 * UUIDv7 by RFC 9562, monotonic within this source: within one millisecond the twelve bits after the version count up
 * from a random start, and when they run out, or the clock stands still or goes back, the time part runs ahead of it.
 */
final class UuidV7Source implements IdSource {
    private static final int COUNTER_LIMIT = 1 << 12;
    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long VARIANT_FREE_BITS = 0x3fff_ffff_ffff_ffffL;

    private final Clock clock;
    private final SecureRandom random;
    private long lastMillis = Long.MIN_VALUE;
    private int counter;

    UuidV7Source(Clock clock, SecureRandom random) {
        this.clock = clock;
        this.random = random;
    }

    @Override
    public synchronized UUID next() {
        var now = clock.millis();
        if (now > lastMillis) {
            lastMillis = now;
            counter = random.nextInt(COUNTER_LIMIT / 2);
        } else if (++counter == COUNTER_LIMIT) {
            lastMillis++;
            counter = 0;
        }
        return new UUID((lastMillis << 16) | VERSION | counter, (random.nextLong() & VARIANT_FREE_BITS) | VARIANT);
    }
}
