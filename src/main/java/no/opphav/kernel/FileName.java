package no.opphav.kernel;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/**
 * A name under which a file can be saved on every operating system: no folder, no control character, no reserved sign.
 * Letters of every script stay as they are, in Unicode's composed form (NFC).
 *
 * @param value at most {@value #MAX_LENGTH} characters
 */
public record FileName(String value) {
    public static final int MAX_LENGTH = 200;

    /** File systems take 255 bytes of UTF-8; some are left for a number that tells it from another. */
    private static final int MAX_BYTES = 240;

    private static final int LONGEST_EXTENSION = 10;

    public FileName {
        if (!value.equals(cleaned(value)) || value.isEmpty()) {
            throw new IllegalArgumentException("Not a safe file name: " + value);
        }
    }

    /**
     * The safe name nearest to what a client calls its file, so short that file systems take it whatever its script;
     * {@code file} when nothing of it can be kept.
     */
    public static FileName from(String given) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String cleaned = cleaned(last);
        int length = cleaned.length();
        while (bytes(cleaned) > MAX_BYTES) {
            cleaned = shortened(cleaned, --length);
        }
        return new FileName(cleaned.isEmpty() ? "file" : cleaned);
    }

    private static int bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }

    /** What follows the last dot, in lower case; empty when there is none. */
    public String extension() {
        int dot = value.lastIndexOf('.');
        return dot < 0 ? "" : value.substring(dot + 1).toLowerCase(java.util.Locale.ROOT);
    }

    private static String cleaned(String name) {
        String kept = Normalizer.normalize(name, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}/\\\\:*?\"<>|]", "")
                .replaceAll("\\s+", " ")
                .replaceAll("^[. ]+|[. ]+$", "");
        return kept.length() <= MAX_LENGTH ? kept : shortened(kept, MAX_LENGTH);
    }

    private static String shortened(String name, int length) {
        int dot = name.lastIndexOf('.');
        String extension = dot > 0 && name.length() - dot <= LONGEST_EXTENSION ? name.substring(dot) : "";
        int end = length - extension.length();
        int whole = Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end;
        return name.substring(0, whole).replaceAll("[. ]+$", "") + extension;
    }

    @Override
    public String toString() {
        return value;
    }
}
