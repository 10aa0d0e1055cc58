package no.opphav.terms;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.opphav.kernel.LanguageTag;

/** Choosing among the languages that something is written in. */
final class Translations {
    private Translations() {}

    /** What is written in the language, else in Bokmål, else in English, else in the first of the languages there are. */
    static <T> T nearest(Map<LanguageTag, T> written, LanguageTag wanted) {
        return Stream.of(wanted, LanguageTag.BOKMAAL, LanguageTag.ENGLISH)
                .flatMap(language -> Optional.ofNullable(written.get(language)).stream())
                .findFirst()
                .orElseGet(() -> new TreeMap<>(written).firstEntry().getValue());
    }
}
