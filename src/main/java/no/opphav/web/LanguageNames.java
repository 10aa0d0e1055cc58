package no.opphav.web;

import java.util.Locale;
import no.opphav.kernel.LanguageTag;

/** What languages are called. */
final class LanguageNames {
    private LanguageNames() {}

    /** The language's name for itself, as it stands on a switch: Bokmål, English, Українська. */
    static String autonym(LanguageTag language) {
        Locale own = language.locale();
        return switch (own.getLanguage()) {
            case "nb" -> "Bokmål";
            case "nn" -> "Nynorsk";
            default -> capitalised(own.getDisplayName(own), own);
        };
    }

    /** The language's name in another language, as it stands in a sentence: bokmål, engelsk. */
    static String in(InterfaceLanguage reader, LanguageTag language) {
        return switch (language.locale().getLanguage()) {
            case "nb" -> reader == InterfaceLanguage.EN ? "Norwegian Bokmål" : "bokmål";
            case "nn" -> reader == InterfaceLanguage.EN ? "Norwegian Nynorsk" : "nynorsk";
            default -> language.locale().getDisplayName(reader.locale());
        };
    }

    private static String capitalised(String name, Locale locale) {
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first).toUpperCase(locale) + name.substring(first);
    }
}
