package no.opphav.web;

import no.opphav.kernel.LanguageTag;
import org.jspecify.annotations.Nullable;

/** Text in a language of its own, which may be another than the page's, and may run the other way. */
public record Words(String text, LanguageTag language) {
    /** For the attribute {@code lang}; null where the words are in no language. */
    public @Nullable String lang() {
        return language.equals(LanguageTag.NONE) ? null : language.value();
    }

    /** For the attribute {@code dir}. */
    public String dir() {
        return language.rightToLeft() ? "rtl" : "ltr";
    }

    public boolean isEmpty() {
        return text.isBlank();
    }
}
