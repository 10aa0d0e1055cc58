package no.opphav.platform;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How scheduled tasks run, {@code opphav.tasks}.
 *
 * @param pollingInterval how often to look for tasks that are due
 * @param threads how many tasks run at once
 * @param heartbeat how often a node says that it lives; of one that has not for four times that, others take the tasks over
 */
@ConfigurationProperties("opphav.tasks")
record TaskSettings(
        @Bindable(defaultValue = "1s") Duration pollingInterval,
        @Bindable(defaultValue = "4") int threads,
        @Bindable(defaultValue = "10s") Duration heartbeat) {
    private static final long SHORTEST_HEARTBEAT = 100;

    TaskSettings {
        if (!pollingInterval.isPositive()) {
            throw new StartUpFailure("opphav.tasks.polling-interval has to be longer than nothing.");
        }
        if (heartbeat.toMillis() < SHORTEST_HEARTBEAT) {
            throw new StartUpFailure("opphav.tasks.heartbeat has to be at least 100ms.");
        }
        if (threads < 1) {
            throw new StartUpFailure("opphav.tasks.threads has to be at least 1.");
        }
    }
}
