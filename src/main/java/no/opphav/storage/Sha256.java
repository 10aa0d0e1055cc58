package no.opphav.storage;

import java.util.HexFormat;
import no.opphav.kernel.Checksum;
import org.bouncycastle.crypto.SavableDigest;
import org.bouncycastle.crypto.digests.SHA256Digest;

/**
 * A SHA-256 (FIPS 180-4) that can be put down in the middle and taken up again, by another node too, without reading what
 * it has seen. It uses the processor's own instructions where there are any.
 */
public final class Sha256 {
    private final SavableDigest digest;

    private Sha256(SavableDigest digest) {
        this.digest = digest;
    }

    /** A digest that has seen nothing. */
    public static Sha256 begin() {
        return new Sha256(SHA256Digest.newInstance());
    }

    /** A digest that has seen what the one had whose state this is. */
    public static Sha256 resume(State state) {
        return new Sha256(SHA256Digest.newInstance(HexFormat.of().parseHex(state.hex()), 0));
    }

    public void update(byte[] bytes, int offset, int length) {
        digest.update(bytes, offset, length);
    }

    /** What it has seen, to go on from later. */
    public State state() {
        return new State(HexFormat.of().formatHex(digest.getEncodedState()));
    }

    /** The checksum of what it has seen; it goes on from there. */
    public Checksum checksum() {
        var ended = resume(state()).digest;
        var result = new byte[ended.getDigestSize()];
        ended.doFinal(result, 0);
        return Checksum.of(result);
    }

    /**
     * The state of a digest.
     *
     * @param hex as the digest encodes it
     */
    public record State(String hex) {
        /** Of a digest that has seen nothing. */
        public static final State NOTHING = begin().state();
    }
}
