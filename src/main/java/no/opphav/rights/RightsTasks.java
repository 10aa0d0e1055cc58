package no.opphav.rights;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Duration;

@Factory
class RightsTasks {
    private static final Duration BETWEEN_WARNINGS = Duration.ofMinutes(10);

    @Singleton
    RecurringTask<Void> warnOfEnds(Warnings warnings) {
        return Tasks.recurring("warn-of-ends", FixedDelay.of(BETWEEN_WARNINGS))
                .execute((task, context) -> warnings.warn());
    }
}
