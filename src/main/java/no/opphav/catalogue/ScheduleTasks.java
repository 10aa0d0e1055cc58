package no.opphav.catalogue;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Duration;

@Factory
class ScheduleTasks {
    private static final Duration EVERY = Duration.ofMinutes(1);

    @Singleton
    RecurringTask<Void> settleSchedules(Schedule schedule) {
        return Tasks.recurring("settle-schedules", FixedDelay.of(EVERY)).execute((task, context) -> {
            for (var asset : schedule.due()) {
                schedule.settle(asset);
            }
        });
    }
}
