package no.opphav.kernel;

import java.text.Normalizer;

/**
 * A name under which a file can be saved on every operating system: no folder, no control character, no reserved sign.
 * Letters of every script stay as they are, in Unicode's composed form (NFC).
 *
 * @param value at most {@value #MAX_LENGTH} characters
 */
public record FileName(String value) {
    public static final int MAX_LENGTH = 200;

    public FileName {
        if (!value.equals(cleaned(value)) || value.isEmpty()) {
            throw new IllegalArgumentException("Not a safe file name: " + value);
        }
    }

    /** The safe name nearest to what a client calls its file; {@code file} when nothing of it can be kept. */
    public static FileName from(String given) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String cleaned = cleaned(last);
        return new FileName(cleaned.isEmpty() ? "file" : cleaned);
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
        return kept.length() <= MAX_LENGTH ? kept : shortened(kept);
    }

    private static String shortened(String name) {
        int dot = name.lastIndexOf('.');
        String extension = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        String stem = name.substring(0, MAX_LENGTH - extension.length()).replaceAll("[. ]+$", "");
        return stem + extension;
    }

    @Override
    public String toString() {
        return value;
    }
}
