package no.opphav.search;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Writes down anew what is found under other terms than before, because time has passed and nothing else has changed. */
@Factory
class FindingTasks {
    private static final Duration EVERY = Duration.ofMinutes(1);
    /** Back to where a service that was down may have missed something. */
    private static final Duration BACK = Duration.ofHours(12);

    @Singleton
    RecurringTask<Void> findTurns(SearchRows rows, Clock clock) {
        return Tasks.recurring("find-turns", FixedDelay.of(EVERY)).execute((task, context) -> {
            var now = clock.instant();
            rows.turn(now.minus(BACK), now);
        });
    }
}
