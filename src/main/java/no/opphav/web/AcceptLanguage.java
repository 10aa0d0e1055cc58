package no.opphav.web;

import java.util.List;
import java.util.Locale;
import no.opphav.kernel.LanguageTag;

/** The languages that a visitor's browser asks for (RFC 9110, section 12.5.4). */
public final class AcceptLanguage {
    private static final int LONGEST = 1000;

    private AcceptLanguage() {}

    /** The wanted languages, dearest first; none where the header is missing or cannot be read. */
    public static List<LanguageTag> parse(String header) {
        if (header.isBlank() || header.length() > LONGEST) {
            return List.of();
        }
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .filter(range -> range.getWeight() > 0)
                    .flatMap(range -> LanguageTag.parse(range.getRange()).stream())
                    .toList();
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }
}
