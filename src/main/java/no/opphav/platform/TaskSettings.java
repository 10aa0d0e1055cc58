package no.opphav.platform;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How scheduled tasks run, {@code opphav.tasks}.
 *
 * @param pollingInterval how often to look for tasks that are due
 * @param threads how many tasks run at once
 */
@ConfigurationProperties("opphav.tasks")
record TaskSettings(
        @Bindable(defaultValue = "1s") Duration pollingInterval,
        @Bindable(defaultValue = "4") int threads) {
    TaskSettings {
        if (!pollingInterval.isPositive()) {
            throw new StartUpFailure("opphav.tasks.polling-interval has to be longer than nothing.");
        }
        if (threads < 1) {
            throw new StartUpFailure("opphav.tasks.threads has to be at least 1.");
        }
    }
}
