package no.opphav.webhook;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import no.opphav.kernel.Hmac;

/**
 * What a subscriber and the service alone know, by which the one sees that the other has sent something.
 *
 * @param text {@code whsec_} and 32 random bytes as Base64, as Standard Webhooks writes it
 */
public record WebhookSecret(String text) {
    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32;

    public WebhookSecret {
        if (!text.startsWith(PREFIX)) {
            throw new IllegalArgumentException("Not a secret of a webhook");
        }
    }

    static WebhookSecret random(SecureRandom random) {
        byte[] bits = new byte[BYTES];
        random.nextBytes(bits);
        return new WebhookSecret(PREFIX + Base64.getEncoder().encodeToString(bits));
    }

    /** The {@code webhook-signature} of a body that is sent at a time under an id. */
    String sign(String id, Instant at, String body) {
        byte[] key = Base64.getDecoder().decode(text.substring(PREFIX.length()));
        byte[] said = (id + "." + at.getEpochSecond() + "." + body).getBytes(StandardCharsets.UTF_8);
        return "v1," + Base64.getEncoder().encodeToString(Hmac.of(key, said));
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "(secret)";
    }
}
