package no.opphav.account;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import no.opphav.kernel.Checksum;
import no.opphav.kernel.IdSource;

/**
 * Counts attempts, on all nodes together. Keys are stored only as hashes. Each call is a transaction of its own, so that
 * an attempt counts even where what was attempted fails; call it outside of any other.
 */
@Singleton
public class Attempts {
    /** No limit looks back further. */
    public static final Duration MEMORY = Duration.ofDays(1);

    private final AttemptRows rows;
    private final Clock clock;
    private final IdSource ids;

    Attempts(AttemptRows rows, Clock clock, IdSource ids) {
        this.rows = rows;
        this.clock = clock;
        this.ids = ids;
    }

    /** Counts an attempt, unless there have been too many; then it says no. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean take(Limit limit, String key) {
        var hash = hash(limit.kind(), key);
        rows.lock(hash);
        var now = clock.instant();
        if (rows.countSince(limit.kind(), hash, now.minus(limit.within())) >= limit.most()) {
            return false;
        }
        rows.add(ids.next(), limit.kind(), hash, now);
        return true;
    }

    /** How long it takes until there can be another attempt; nothing where there can be one now. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Duration wait(Limit limit, String key) {
        var now = clock.instant();
        var since = now.minus(limit.within());
        return rows.findInTheWay(limit.kind(), hash(limit.kind(), key), since, limit.most())
                .map(at -> Duration.between(since, at))
                .orElse(Duration.ZERO);
    }

    /** Takes the latest attempt for a key back, where it turned out to be none. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void giveBack(Limit limit, String key) {
        rows.deleteLatest(limit.kind(), hash(limit.kind(), key));
    }

    /** Forgets the attempts for a key, as after a right password. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void forget(Limit limit, String key) {
        rows.deleteOf(limit.kind(), hash(limit.kind(), key));
    }

    /** Removes what no limit looks at any more. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void sweep() {
        rows.deleteBefore(clock.instant().minus(MEMORY));
    }

    private static String hash(String kind, String key) {
        return Checksum.ofContent((kind + "\n" + key).getBytes(StandardCharsets.UTF_8))
                .hex();
    }
}
