package no.opphav.platform;

import io.micronaut.context.annotation.ConfigurationProperties;

/**
 * Who may read the metrics, {@code opphav.metrics}.
 *
 * @param token what a reader has to show, 16 characters or more; empty where nobody may
 */
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
