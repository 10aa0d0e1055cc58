package no.opphav.catalogue;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import no.opphav.terms.Access;

/** Leaves out of a view what the public may not come by. */
final class PublicShape {
    private PublicShape() {}

    /** Without the files that are handed out on request only; without those, and their previews, of which the terms have ended. */
    static AssetView fetchable(AssetView view) {
        var ended = view.variants().stream()
                .flatMap(variant -> variant.files().stream())
                .filter(file -> view.termsOf(file).isEmpty())
                .map(AssetFile::id)
                .collect(toSet());
        return each(
                view,
                variant -> variant.withoutPreviewsOf(ended)
                        .endedAre(file -> ended.contains(file.id()))
                        .keeping(file -> isFetchable(view, file)));
    }

    private static boolean isFetchable(AssetView view, AssetFile file) {
        return view.termsOf(file)
                .filter(terms -> terms.access() != Access.ON_REQUEST)
                .isPresent();
    }

    /** Without these files. */
    static AssetView without(Set<UUID> held, AssetView view) {
        return each(view, variant -> variant.keeping(file -> !held.contains(file.id())));
    }

    /** What the asset was, without files or previews. */
    static AssetView bare(AssetView view) {
        return each(view, variant -> new VariantView(variant.variant(), List.of(), List.of()));
    }

    private static AssetView each(AssetView view, UnaryOperator<VariantView> shape) {
        return new AssetView(view.asset(), view.variants().stream().map(shape).toList(), view.terms(), view.ownTerms());
    }
}
