package no.opphav.ingest;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import java.time.Duration;

/**
 * Has a task tried again until it succeeds, because what made it fail is on our side and passes: a store that is away, a
 * disk that is full.
 *
 * @param first how long to wait after the first failure; twice as long after each that follows
 * @param doublings after so many the pause grows no longer
 */
public record Patience(Duration first, int doublings) implements FailureHandler<Void> {
    /** For what is made of a file in the background: from half a minute to half an hour. */
    public static final Patience IN_BACKGROUND = new Patience(Duration.ofSeconds(30), 6);

    @Override
    public void onFailure(ExecutionComplete failed, ExecutionOperations<Void> operations) {
        var failures = failed.getExecution().consecutiveFailures;
        operations.reschedule(
                failed, failed.getTimeDone().plus(first.multipliedBy(1L << Math.min(failures, doublings))));
    }
}
