package no.opphav.ingest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** What a client says the checksum of one chunk is, and what it turns out to be. */
public final class ChunkChecksum {
    /** The algorithms' names in tus, and in Java. */
    private static final Map<String, String> ALGORITHMS =
            Map.of("sha1", "SHA-1", "sha-1", "SHA-1", "sha256", "SHA-256", "sha-256", "SHA-256");

    private final MessageDigest digest;
    private final byte[] expected;

    private ChunkChecksum(MessageDigest digest, byte[] expected) {
        this.digest = digest;
        this.expected = expected.clone();
    }

    /** Reads {@code <algorithm> <Base64>}, if the algorithm is SHA-256 or SHA-1 and the rest is Base64 (RFC 4648). */
    public static Optional<ChunkChecksum> parse(String text) {
        var parts = text.strip().split(" ", -1);
        var algorithm = ALGORITHMS.get(parts[0].toLowerCase(java.util.Locale.ROOT));
        if (parts.length != 2 || algorithm == null) {
            return Optional.empty();
        }
        try {
            var value = Base64.getDecoder().decode(parts[1]);
            return Optional.of(new ChunkChecksum(MessageDigest.getInstance(algorithm), value));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has " + algorithm, e);
        }
    }

    void update(byte[] bytes, int offset, int length) {
        digest.update(bytes, offset, length);
    }

    /** Whether what came so far, which is all, is what the client says; asked once. */
    boolean isRight() {
        return MessageDigest.isEqual(digest.digest(), expected);
    }
}
