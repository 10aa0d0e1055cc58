package no.opphav.web.editor;

import no.opphav.catalogue.AssetKind;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.LanguageVariant;
import no.opphav.catalogue.VariantView;
import no.opphav.web.Texts;

/** Asks for the words that say what a picture shows, of what is there to be looked at. */
final class Descriptions {
    private Descriptions() {}

    static boolean isMissing(AssetKind kind, LanguageVariant variant) {
        return kind.isLookedAt() && variant.alternativeText().isBlank();
    }

    /** The languages in which they are missing; empty where they are in none. */
    static String missing(AssetView view, Texts texts) {
        var languages = view.variants().stream()
                .map(VariantView::variant)
                .filter(variant -> isMissing(view.asset().kind(), variant))
                .map(variant -> Choices.language(variant.language(), texts))
                .toList();
        return languages.isEmpty() ? "" : texts.text("assets.undescribed", String.join(", ", languages));
    }
}
