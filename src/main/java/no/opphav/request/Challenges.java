package no.opphav.request;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Pattern;
import no.opphav.account.Attempts;
import no.opphav.account.Limit;
import no.opphav.kernel.Hmac;
import no.opphav.kernel.IdSource;

/**
 * Work that a browser does before a request is sent, so that sending many costs something. A challenge is signed, good for
 * an hour, and for one request; nothing is kept of it before it is used.
 */
@Singleton
public class Challenges {
    static final Duration LIFE = Duration.ofHours(1);

    private static final Limit ONCE = new Limit("request.proof", 1, LIFE.multipliedBy(2));
    private static final Pattern PROOF =
            Pattern.compile("(([0-9a-f-]{36})\\.(\\d{1,12})\\.(\\d{1,2}))\\.([\\w-]{43}):\\d{1,15}");

    private final ChallengeKeyRows keys;
    private final Attempts attempts;
    private final ProofSettings settings;
    private final IdSource ids;
    private final Clock clock;

    Challenges(ChallengeKeyRows keys, Attempts attempts, ProofSettings settings, IdSource ids, Clock clock) {
        this.keys = keys;
        this.attempts = attempts;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /** Something to prove work by: a number is looked for with which, after a colon, the SHA-256 begins with enough zero bits. */
    public String next() {
        var until = clock.instant().plus(LIFE).getEpochSecond();
        var signed = ids.next() + "." + until + "." + settings.bits();
        return signed + "." + signature(signed);
    }

    /** With how many zero bits the hash has to begin. */
    public int bits() {
        return settings.bits();
    }

    /**
     * Whether work was done for a challenge of ours that is good and was not used before; it is used by that.
     *
     * @param proof the challenge, a colon and the number; empty for none
     */
    boolean use(String proof) {
        var parts = PROOF.matcher(proof);
        return parts.matches()
                && isOurs(parts.group(1), parts.group(5))
                && clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(parts.group(3))))
                && zeroBits(proof) >= Integer.parseInt(parts.group(4))
                && attempts.take(ONCE, parts.group(2));
    }

    private boolean isOurs(String signed, String signature) {
        return MessageDigest.isEqual(
                signature(signed).getBytes(StandardCharsets.US_ASCII), signature.getBytes(StandardCharsets.US_ASCII));
    }

    private String signature(String signed) {
        byte[] key = keys.secret().getBytes(StandardCharsets.US_ASCII);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Hmac.of(key, signed.getBytes(StandardCharsets.US_ASCII)));
    }

    /** At most 64 are counted. */
    static int zeroBits(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            return Long.numberOfLeadingZeros(ByteBuffer.wrap(hash).getLong());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
