package no.opphav.api;

import io.micronaut.context.annotation.Value;
import io.micronaut.context.exceptions.ConfigurationException;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import no.opphav.account.Session;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Who may hand in what mail servers say of mails: an editor, or a mail server that shows the token (RFC 6750). */
@Singleton
class BounceDoor {
    private static final int SHORTEST = 16;

    private final byte[] expected;
    private final boolean isOpen;

    BounceDoor(@Value("${opphav.mail.bounce-token:}") String token) {
        if (!token.isEmpty() && token.length() < SHORTEST) {
            throw new ConfigurationException(
                    "opphav.mail.bounce-token has to have at least " + SHORTEST + " characters.");
        }
        this.expected = utf8("Bearer " + token);
        this.isOpen = !token.isEmpty();
    }

    /**
     * Lets through who may.
     *
     * @throws Problem {@code SIGN_IN_REQUIRED}
     */
    void check(@Nullable Session session, @Nullable String authorization) {
        if (session == null && !isToken(authorization)) {
            throw Problem.of(ProblemCode.SIGN_IN_REQUIRED);
        }
    }

    private boolean isToken(@Nullable String authorization) {
        return isOpen && authorization != null && MessageDigest.isEqual(expected, utf8(authorization));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
