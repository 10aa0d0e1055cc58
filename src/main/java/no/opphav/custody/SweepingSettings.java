package no.opphav.custody;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How bytes are swept that nothing names, {@code opphav.sweeping}.
 *
 * @param grace how old they are at least
 */
@ConfigurationProperties("opphav.sweeping")
record SweepingSettings(@Bindable(defaultValue = "24h") Duration grace) {
    SweepingSettings {
        if (!grace.isPositive()) {
            throw new ConfigurationException("opphav.sweeping.grace has to be longer than nothing.");
        }
    }
}
