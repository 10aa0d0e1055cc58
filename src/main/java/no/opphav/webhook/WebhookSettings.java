package no.opphav.webhook;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * How webhooks are sent, {@code opphav.webhook}.
 *
 * @param deadline within which a subscriber has to answer
 * @param internal whether addresses of private networks may be told, and this machine's, that one also without TLS
 * @param key 32 bytes as Base64, with which the subscribers' secrets are encrypted in the database; null where there is none, and
 *     none can be added
 */
@ConfigurationProperties("opphav.webhook")
public record WebhookSettings(
        @Bindable(defaultValue = "10s") Duration deadline,
        @Bindable(defaultValue = "false") boolean internal,
        @Nullable String key) {
    private static final int KEY_BYTES = 32;
    private static final Duration LONGEST = Duration.ofMinutes(1);

    public WebhookSettings {
        key = key == null || key.isBlank() ? null : key.strip();
        if (key != null && !isKey(key)) {
            throw new ConfigurationException(
                    "opphav.webhook.key has to be 32 random bytes as Base64, as openssl rand -base64 32 writes them.");
        }
        if (!deadline.isPositive() || deadline.compareTo(LONGEST) > 0) {
            throw new ConfigurationException("opphav.webhook.deadline has to be from 1ms to 60s.");
        }
    }

    private static boolean isKey(String text) {
        try {
            return Base64.getDecoder().decode(text).length == KEY_BYTES;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "(webhooks)";
    }
}
