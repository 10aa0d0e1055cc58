package no.opphav.ingest.rights;

import java.util.Map;
import java.util.TreeMap;

/**
 * A text in its languages.
 *
 * @param usual for a reader of whom nothing is known, {@code x-default}
 * @param languages by their tags (BCP 47), in the order of the tags
 */
record Wording(String usual, Map<String, String> languages) {
    /** How XMP calls the language of a reader of whom nothing is known. */
    static final String USUAL = "x-default";

    Wording {
        usual = clean(usual);
        var cleaned = new TreeMap<String, String>();
        languages.forEach((language, text) -> cleaned.put(language, clean(text)));
        languages = java.util.Collections.unmodifiableMap(cleaned);
    }

    /** What no XML can hold becomes a space (XML 1.0, 2.2). */
    static String clean(String text) {
        var cleaned = new StringBuilder(text.length());
        text.codePoints().map(sign -> isInXml(sign) ? sign : ' ').forEach(cleaned::appendCodePoint);
        return cleaned.toString().strip();
    }

    private static boolean isInXml(int sign) {
        return sign == '\n'
                || sign == '\t'
                || (sign >= 0x20 && sign < 0x7f)
                || (sign > 0x9f && sign < 0xd800)
                || (sign > 0xdfff && sign < 0xfffe)
                || (sign > 0xffff && (sign & 0xfffe) != 0xfffe);
    }
}
