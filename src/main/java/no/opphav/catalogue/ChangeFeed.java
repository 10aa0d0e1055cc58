package no.opphav.catalogue;

import io.micronaut.transaction.annotation.TransactionalEventListener;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Whether anything in the catalogue has changed since something was read from it, by an editor or by mere time. It knows of
 * this node's changes at once, of other nodes' as soon as the database tells, and of what time brings at that instant. When it
 * has not heard from the database for {@link #LEASE}, or not since the last change until when it holds, it knows nothing.
 */
@Singleton
class ChangeFeed {
    /** Short enough that nothing withdrawn is offered for a second, by a node that is cut off from the database either. */
    static final Duration LEASE = Duration.ofMillis(800);

    private final AtomicLong state = new AtomicLong();
    private final Clock clock;
    private final LongSupplier nanoTime;
    private volatile Answer last = Answer.NONE;

    @Inject
    ChangeFeed(Clock clock) {
        this(clock, System::nanoTime);
    }

    ChangeFeed(Clock clock, LongSupplier nanoTime) {
        this.clock = clock;
        this.nanoTime = nanoTime;
    }

    /** Which state of the catalogue this is: another number after each change. */
    long state() {
        return state.get();
    }

    /** Whether {@link #state()} would be another number if there had been a change. */
    boolean isAlive() {
        var answer = last;
        return answer.question().state() == state.get()
                && nanoTime.getAsLong() - answer.question().nanos() < LEASE.toNanos()
                && clock.instant().isBefore(answer.turn());
    }

    /** Something has changed, or may have. */
    void changed() {
        state.incrementAndGet();
    }

    @TransactionalEventListener
    void changedHere(AssetChanged change) {
        changed();
    }

    @TransactionalEventListener
    void changedHere(CatalogueChanged change) {
        changed();
    }

    /** What to ask the database: when anything turns next after an instant. What time has brought until then is a change. */
    Question ask() {
        var now = clock.instant();
        if (!now.isBefore(last.turn())) {
            last = Answer.NONE;
            changed();
        }
        return new Question(state.get(), nanoTime.getAsLong(), now);
    }

    /**
     * The database has answered, and every change that it told of before has been passed to {@link #changed()}.
     *
     * @param turn when mere time next changes anything
     * @return whether the answer is of use; if not, something has changed since it was asked for
     */
    boolean heard(Question question, Instant turn) {
        last = new Answer(question, turn);
        return question.state() == state.get();
    }

    /** The database no longer tells. */
    void lost() {
        last = Answer.NONE;
    }

    /**
     * @param nanos when it was asked, in the feed's own measure
     * @param after the instant behind which anything is looked for
     */
    record Question(long state, long nanos, Instant after) {}

    private record Answer(Question question, Instant turn) {
        static final Answer NONE = new Answer(new Question(-1, 0, Instant.MIN), Instant.MAX);
    }
}
