package no.opphav.statistics;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Duration;

@Factory
class StatisticsTasks {
    private static final Duration PAUSE = Duration.ofMinutes(5);

    @Singleton
    RecurringTask<Void> countDays(DailyCounts counts) {
        return Tasks.recurring("count-days", FixedDelay.of(PAUSE)).execute((task, context) -> counts.count());
    }
}
