package no.opphav.ingest.clamd;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * Where clamd is, {@code opphav.clamd}.
 *
 * @param host its name or address; empty for none
 * @param port where it listens
 * @param timeout how long it may keep silent, also while it looks through a large file
 * @param deadline how long it may take over a file in all
 */
@ConfigurationProperties("opphav.clamd")
record ClamdSettings(
        @Bindable(defaultValue = "") String host,
        @Bindable(defaultValue = "3310") int port,
        @Bindable(defaultValue = "2m") Duration timeout,
        @Bindable(defaultValue = "30m") Duration deadline) {
    private static final int LAST_PORT = 65535;

    ClamdSettings {
        host = host.strip();
        if (port < 1 || port > LAST_PORT) {
            throw new ConfigurationException("opphav.clamd.port has to be between 1 and 65535.");
        }
        if (deadline.toMillis() < 1) {
            throw new ConfigurationException("opphav.clamd.deadline has to be a millisecond or more.");
        }
        if (timeout.toMillis() < 1 || timeout.toMillis() > Integer.MAX_VALUE) {
            throw new ConfigurationException("opphav.clamd.timeout has to be between a millisecond and 24 days.");
        }
    }
}
