package no.opphav.catalogue;

import io.micronaut.transaction.annotation.TransactionalEventListener;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Whether anything in the catalogue has changed since something was read from it. It knows of this node's changes at once and
 * of other nodes' as soon as the database tells. When it has not heard from the database for {@link #LEASE} it knows nothing.
 */
@Singleton
class ChangeFeed {
    /** Short enough that nothing withdrawn is offered for a second, by a node that is cut off from the database either. */
    static final Duration LEASE = Duration.ofMillis(800);

    private final AtomicLong state = new AtomicLong();
    private final LongSupplier nanoTime;
    private volatile long heardAt;
    private volatile boolean heard;

    @Inject
    ChangeFeed() {
        this(System::nanoTime);
    }

    ChangeFeed(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Which state of the catalogue this is: another number after each change. */
    long state() {
        return state.get();
    }

    /** Whether {@link #state()} would be another number if there had been a change. */
    boolean isAlive() {
        return heard && nanoTime.getAsLong() - heardAt < LEASE.toNanos();
    }

    /** Something has changed, or may have. */
    void changed() {
        state.incrementAndGet();
    }

    @TransactionalEventListener
    void changedHere(AssetChanged change) {
        changed();
    }

    /** The time, in its own measure, to give to {@link #heard} when an answer comes. */
    long now() {
        return nanoTime.getAsLong();
    }

    /** The database has answered, and every change that it told of before has been passed to {@link #changed()}. */
    void heard(long askedAt) {
        heardAt = askedAt;
        heard = true;
    }

    /** The database no longer tells. */
    void lost() {
        heard = false;
    }
}
