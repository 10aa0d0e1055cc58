package no.opphav.account;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Hashes passwords with Argon2id (RFC 9106), a few at a time: each takes the memory that its cost says, so that many at
 * once could take all there is.
 */
@Singleton
class Argon2id {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int PATIENCE_SECONDS = 10;

    private final SecureRandom random;
    private final Semaphore atOnce =
            new Semaphore(Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4), true);
    private final String decoy;

    Argon2id(SecureRandom random) {
        this.random = random;
        this.decoy = hash("of an account that there is not");
    }

    /** The hash to keep, with its salt and what it cost (PHC string format). */
    final String hash(String password) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return PasswordHash.of(HashCost.NOW, salt, digest(password, HashCost.NOW, salt, HASH_BYTES))
                .toPhc();
    }

    /** Whether the kept hash is this password's. */
    boolean matches(String password, String kept) {
        var hash = PasswordHash.parse(kept);
        var digest = hash.digestBytes();
        return MessageDigest.isEqual(digest, digest(password, hash.cost(), hash.saltBytes(), digest.length));
    }

    /** Takes as long as comparing a password does. */
    void pretend(String password) {
        matches(password, decoy);
    }

    /** Whether a new hash would cost otherwise than the kept one. */
    boolean isOutdated(String kept) {
        return !PasswordHash.parse(kept).cost().equals(HashCost.NOW);
    }

    private byte[] digest(String password, HashCost cost, byte[] salt, int length) {
        enter();
        try {
            var generator = new Argon2BytesGenerator();
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(cost.kibibytes())
                    .withIterations(cost.iterations())
                    .withParallelism(cost.lanes())
                    .withSalt(salt)
                    .build());
            var digest = new byte[length];
            generator.generateBytes(normalized(password), digest);
            return digest;
        } finally {
            atOnce.release();
        }
    }

    /** The same signs give the same bytes on every keyboard (NIST SP 800-63B). */
    private static byte[] normalized(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8);
    }

    private void enter() {
        try {
            if (!atOnce.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw Problem.of(ProblemCode.TOO_MANY_ATTEMPTS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting to hash a password", e);
        }
    }
}
