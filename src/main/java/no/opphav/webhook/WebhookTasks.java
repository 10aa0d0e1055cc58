package no.opphav.webhook;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Duration;

@Factory
class WebhookTasks {
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration BETWEEN_SWEEPS = Duration.ofHours(6);

    @Singleton
    RecurringTask<Void> sendWebhooks(DeliveryRun run) {
        return Tasks.recurring("send-webhooks", FixedDelay.of(PAUSE))
                .execute((task, context) ->
                        run.sendWhatIsDue(() -> context.getSchedulerState().isShuttingDown()));
    }

    @Singleton
    RecurringTask<Void> sweepWebhooks(Webhooks webhooks) {
        return Tasks.recurring("sweep-webhooks", FixedDelay.of(BETWEEN_SWEEPS))
                .execute((task, context) -> webhooks.sweep());
    }
}
