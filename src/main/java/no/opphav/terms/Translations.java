package no.opphav.terms;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.opphav.kernel.LanguageTag;

/** Choosing among the languages that something is written in. */
final class Translations {
    private Translations() {}

    /** What is written in the language, else in Bokmål, else in English, else in the first of the languages there are. */
    static <T> T nearest(Map<LanguageTag, T> written, LanguageTag wanted) {
        return Objects.requireNonNull(written.get(nearestLanguage(written, wanted)));
    }

    /** The language in which the nearest is written. */
    static LanguageTag nearestLanguage(Map<LanguageTag, ?> written, LanguageTag wanted) {
        return Stream.of(wanted, LanguageTag.BOKMAAL, LanguageTag.ENGLISH)
                .filter(written::containsKey)
                .findFirst()
                .orElseGet(() -> new TreeMap<>(written).firstKey());
    }
}
