package no.opphav.web.editor;

import java.util.List;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.VariantView;
import no.opphav.kernel.LanguageTag;
import no.opphav.web.Words;

/** What assets are called, also those that have no title yet. */
final class Titles {
    private Titles() {}

    /** The title in a language or the nearest that has one; the slug where none has. */
    static Words of(AssetView view, LanguageTag wanted) {
        var best = view.best(List.of(wanted)).variant();
        if (!best.title().isEmpty()) {
            return new Words(best.title(), best.language());
        }
        return view.variants().stream()
                .map(VariantView::variant)
                .filter(variant -> !variant.title().isEmpty())
                .findFirst()
                .map(variant -> new Words(variant.title(), variant.language()))
                .orElseGet(() -> new Words(view.asset().slug().value(), LanguageTag.NONE));
    }

    static Words of(AssetView view, VariantView shown) {
        var variant = shown.variant();
        return variant.title().isEmpty()
                ? of(view, variant.language())
                : new Words(variant.title(), variant.language());
    }
}
