package no.opphav.custody;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.core.convert.format.ReadableBytes;
import java.time.Duration;

/**
 * How stored bytes are checked, {@code opphav.fixity}.
 *
 * @param every how often all of them are read whole
 * @param rate how many bytes of them are read in a second, at most, by all nodes together; written as {@code 20MB}
 */
@ConfigurationProperties("opphav.fixity")
record FixitySettings(
        @Bindable(defaultValue = "30d") Duration every,
        @ReadableBytes @Bindable(defaultValue = "20MB") long rate) {
    FixitySettings {
        if (!every.isPositive()) {
            throw new ConfigurationException("opphav.fixity.every has to be longer than nothing.");
        }
        if (rate < 1) {
            throw new ConfigurationException("opphav.fixity.rate has to be at least one byte.");
        }
    }
}
