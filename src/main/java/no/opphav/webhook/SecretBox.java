package no.opphav.webhook;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Writes secrets as the database keeps them: encrypted (AES-256-GCM). */
@Singleton
class SecretBox {
    /** How they were written by a service without a key, once. */
    private static final String PLAIN = "plain:";

    private static final String ENCRYPTED = "aes-256-gcm:";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final @Nullable SecretKeySpec key;
    private final SecureRandom random;

    SecretBox(WebhookSettings settings, SecureRandom random) {
        var written = settings.key();
        this.key =
                written == null ? null : new SecretKeySpec(Base64.getDecoder().decode(written), "AES");
        this.random = random;
    }

    /**
     * The secret as it is stored.
     *
     * @param owner to whom alone it belongs
     * @throws Problem {@code WEBHOOK_KEY_MISSING}
     */
    String close(WebhookSecret secret, UUID owner) {
        if (key == null) {
            throw Problem.of(ProblemCode.WEBHOOK_KEY_MISSING);
        }
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, owner)
                    .doFinal(secret.text().getBytes(StandardCharsets.US_ASCII));
            var both =
                    ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed);
            return ENCRYPTED + Base64.getEncoder().encodeToString(both.array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The secret; empty where the key is not that with which it was encrypted. */
    Optional<WebhookSecret> open(String closed, UUID owner) {
        if (closed.startsWith(PLAIN)) {
            return Optional.of(new WebhookSecret(closed.substring(PLAIN.length())));
        }
        if (key == null) {
            return Optional.empty();
        }
        var both = ByteBuffer.wrap(Base64.getDecoder().decode(closed.substring(ENCRYPTED.length())));
        byte[] nonce = new byte[NONCE_BYTES];
        both.get(nonce);
        byte[] sealed = new byte[both.remaining()];
        both.get(sealed);
        try {
            byte[] text = cipher(Cipher.DECRYPT_MODE, key, nonce, owner).doFinal(sealed);
            return Optional.of(new WebhookSecret(new String(text, StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    /** What stands for a secret that stood as it was; empty where it is encrypted, or cannot be yet. */
    Optional<String> closedAtLast(String stored, UUID owner) {
        return key == null || !stored.startsWith(PLAIN)
                ? Optional.empty()
                : open(stored, owner).map(secret -> close(secret, owner));
    }

    private static Cipher cipher(int mode, SecretKeySpec key, byte[] nonce, UUID owner)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.toString().getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }
}
