package no.opphav.platform;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Context;

/**
 * Who may read the metrics, {@code opphav.metrics}; read at the start, so that a token that is no good stops it.
 *
 * @param token what a reader has to show, 16 characters or more; empty where nobody may
 */
@Context
@ConfigurationProperties("opphav.metrics")
public record MetricsSettings(String token) {
    private static final int SHORTEST = 16;

    public MetricsSettings {
        if (!token.isEmpty() && token.length() < SHORTEST) {
            throw new StartUpFailure("opphav.metrics.token has to have at least " + SHORTEST + " characters.");
        }
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "MetricsSettings[]";
    }
}
