package no.opphav.kernel;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * A secret of 256 random bits that opens one thing for whoever holds it. Only its {@link #hash()} is ever stored.
 *
 * @param secret 43 characters of base64url (RFC 4648)
 */
public record Token(String secret) {
    private static final int BYTES = 32;

    public Token {
        if (!isToken(secret)) {
            throw new IllegalArgumentException("Not a token");
        }
    }

    public static Token random(SecureRandom random) {
        byte[] bits = new byte[BYTES];
        random.nextBytes(bits);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** The token, if the text has the form of one; it may still open nothing. */
    public static Optional<Token> parse(String text) {
        return isToken(text) ? Optional.of(new Token(text)) : Optional.empty();
    }

    /**
     * The token of a link that came by mail; it may still open nothing.
     *
     * @throws Problem {@code LINK_INVALID} if the text does not have the form of one
     */
    public static Token ofLink(String text) {
        return parse(text).orElseThrow(() -> Problem.of(ProblemCode.LINK_INVALID));
    }

    /** What the database knows the token by. */
    public Checksum hash() {
        return Checksum.ofContent(secret.getBytes(StandardCharsets.US_ASCII));
    }

    private static boolean isToken(String text) {
        return text.matches("[A-Za-z0-9_-]{43}");
    }

    /** Never the secret, so that it cannot slip into a log. */
    @Override
    public String toString() {
        return "(token)";
    }
}
