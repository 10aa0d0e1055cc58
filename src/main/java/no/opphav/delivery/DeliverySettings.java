package no.opphav.delivery;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How files go out, {@code opphav.delivery}.
 *
 * @param redirect whether clients are led to the store for their bytes, where the store can give them
 * @param linkLife how long a client can use a link to the store
 */
@ConfigurationProperties("opphav.delivery")
record DeliverySettings(
        @Bindable(defaultValue = "false") boolean redirect,
        @Bindable(defaultValue = "5m") Duration linkLife) {
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(7);

    DeliverySettings {
        if (linkLife.compareTo(SHORTEST) < 0 || linkLife.compareTo(LONGEST) > 0) {
            throw new ConfigurationException("opphav.delivery.link-life has to be from 1s to 7d.");
        }
    }
}
