package no.opphav.kernel;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The SHA-256 of a file's bytes (FIPS 180-4): its identity, its key in the object store and its strong entity tag.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Checksum(String hex) implements Comparable<Checksum> {
    private static final int BYTES = 32;
    private static final String FORM = "[0-9a-f]{64}";
    private static final Pattern WRITTEN = Pattern.compile("^(?i:sha-?256)\\s*[:=]\\s*");

    public Checksum {
        if (!hex.matches(FORM)) {
            throw new IllegalArgumentException("A SHA-256 has 64 lower-case hexadecimal digits, not: " + hex);
        }
    }

    /** The checksum whose 32 raw bytes these are. */
    public static Checksum of(byte[] digest) {
        if (digest.length != BYTES) {
            throw new IllegalArgumentException("A SHA-256 has 32 bytes, not " + digest.length);
        }
        return new Checksum(HexFormat.of().formatHex(digest));
    }

    /**
     * The checksum that somebody has written, if it is one: in hexadecimal digits, as {@code sha256sum} prints it, or in base
     * 64 as {@link #reprDigest()} has it.
     */
    public static Optional<Checksum> parse(String written) {
        var bare = WRITTEN.matcher(written.strip()).replaceFirst("");
        var hex = bare.toLowerCase(Locale.ROOT).split("\\s", 2)[0];
        if (hex.matches(FORM)) {
            return Optional.of(new Checksum(hex));
        }
        try {
            var digest = Base64.getDecoder().decode(bare.replace(":", ""));
            return digest.length == BYTES ? Optional.of(of(digest)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A digest to feed a stream of bytes into; {@link #of(byte[])} makes its result a checksum. */
    public static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** The checksum of bytes that are already in memory. */
    public static Checksum ofContent(byte[] content) {
        return of(newDigest().digest(content));
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    /** As {@code Repr-Digest} carries it (RFC 9530): {@code sha-256=:…:}. */
    public String reprDigest() {
        return "sha-256=:" + Base64.getEncoder().encodeToString(bytes()) + ":";
    }

    /** Whether the raw digest is this checksum. */
    public boolean matches(byte[] digest) {
        return Arrays.equals(bytes(), digest);
    }

    @Override
    public int compareTo(Checksum other) {
        return hex.compareTo(other.hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
