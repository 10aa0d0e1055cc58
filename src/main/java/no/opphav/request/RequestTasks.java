package no.opphav.request;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Duration;

@Factory
class RequestTasks {
    private static final Duration PAUSE = Duration.ofMinutes(10);
    private static final Duration BETWEEN_ERASURES = Duration.ofHours(1);

    @Singleton
    RecurringTask<Void> passDeadlines(Deadlines deadlines) {
        return Tasks.recurring("pass-request-deadlines", FixedDelay.of(PAUSE))
                .execute((task, context) ->
                        deadlines.pass(() -> context.getSchedulerState().isShuttingDown()));
    }

    @Singleton
    RecurringTask<Void> forgetRequesters(Forgetting forgetting) {
        return Tasks.recurring("forget-requesters", FixedDelay.of(BETWEEN_ERASURES))
                .execute((task, context) ->
                        forgetting.pass(() -> context.getSchedulerState().isShuttingDown()));
    }

    @Singleton
    RecurringTask<Void> thankPresenters(Thanks thanks) {
        return Tasks.recurring("thank-presenters", FixedDelay.of(PAUSE))
                .execute((task, context) ->
                        thanks.pass(() -> context.getSchedulerState().isShuttingDown()));
    }

    @Singleton
    RecurringTask<Void> remindOfAnswers(Reminders reminders) {
        return Tasks.recurring("remind-of-answers", FixedDelay.of(PAUSE))
                .execute((task, context) ->
                        reminders.remind(() -> context.getSchedulerState().isShuttingDown()));
    }
}
