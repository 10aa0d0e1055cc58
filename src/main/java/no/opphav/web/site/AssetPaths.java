package no.opphav.web.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Slug;
import no.opphav.web.InterfaceLanguage;

/** Where the pages of assets stand by which search engines know them: one for each language of an asset. */
final class AssetPaths {
    /** Stands for the page of whoever reads none of the languages. */
    static final String DEFAULT = "x-default";

    private AssetPaths() {}

    /** The page of an asset in a language: itself in that language if the pages speak it, in Bokmål for none, else in English. */
    static String of(Slug slug, LanguageTag language) {
        var otherwise = language.equals(LanguageTag.NONE) ? InterfaceLanguage.NB : InterfaceLanguage.EN;
        return path(InterfaceLanguage.of(language).orElse(otherwise), slug, language);
    }

    /** All pages of an asset by their language, as {@code hreflang} says it; an asset without a language has one for each of ours. */
    static SequencedMap<String, String> all(Slug slug, List<LanguageTag> languages) {
        SequencedMap<String, String> paths = new LinkedHashMap<>();
        if (languages.equals(List.of(LanguageTag.NONE))) {
            for (var around : InterfaceLanguage.values()) {
                paths.put(around.code(), path(around, slug, LanguageTag.NONE));
            }
            return paths;
        }
        for (var language : languages) {
            if (!language.equals(LanguageTag.NONE)) {
                paths.put(language.value(), of(slug, language));
            }
        }
        return paths;
    }

    /** The one of these pages for whoever reads none of the languages. */
    static String fallback(SequencedMap<String, String> all) {
        var english = all.get(LanguageTag.ENGLISH.value());
        return english == null ? all.firstEntry().getValue() : english;
    }

    private static String path(InterfaceLanguage around, Slug slug, LanguageTag language) {
        return "/" + around.code() + "/assets/" + slug + "/" + language;
    }
}
