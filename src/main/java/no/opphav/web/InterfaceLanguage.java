package no.opphav.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.opphav.kernel.LanguageTag;

/** A language that the pages themselves speak. */
public enum InterfaceLanguage {
    NB,
    NN,
    EN;

    /** The path variable of every page's route. */
    public static final String IN_PATH = "{lang:nb|nn|en}";

    public LanguageTag tag() {
        return new LanguageTag(code());
    }

    /** As it stands first in the path of a page. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return Locale.of(code());
    }

    public static Optional<InterfaceLanguage> of(LanguageTag tag) {
        return switch (tag.locale().getLanguage()) {
            case "no", "nb" -> Optional.of(NB);
            case "nn" -> Optional.of(NN);
            case "en" -> Optional.of(EN);
            default -> Optional.empty();
        };
    }

    public static Optional<InterfaceLanguage> parse(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code().equals(code))
                .findFirst();
    }

    /** What suits an {@code Accept-Language} best (RFC 4647, lookup); Bokmål where nothing does. */
    public static InterfaceLanguage preferred(List<LanguageTag> accepted) {
        return accepted.stream()
                .flatMap(tag -> of(tag).stream())
                .findFirst()
                .orElse(accepted.isEmpty() ? NB : fallback(accepted.getFirst()));
    }

    /** A reader of Danish or Swedish reads Bokmål; any other reader is likelier to read English. */
    private static InterfaceLanguage fallback(LanguageTag first) {
        return switch (first.locale().getLanguage()) {
            case "da", "sv", "fo", "se", "sma", "smj" -> NB;
            default -> EN;
        };
    }
}
