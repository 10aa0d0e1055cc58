package no.opphav.catalogue;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import no.opphav.terms.Access;

/** Leaves out of a view what the public may not come by. */
final class PublicShape {
    private PublicShape() {}

    /** Without the files that are handed out on request only. */
    static AssetView fetchable(AssetView view) {
        var onRequest = view.terms() == null || view.terms().access() == Access.ON_REQUEST;
        return onRequest ? each(view, VariantView::withoutFiles) : view;
    }

    /** Without these files. */
    static AssetView without(Set<UUID> held, AssetView view) {
        return each(
                view,
                variant -> new VariantView(
                        variant.variant(),
                        variant.files().stream()
                                .filter(file -> !held.contains(file.id()))
                                .toList(),
                        variant.previews()));
    }

    /** What the asset was, without files or previews. */
    static AssetView bare(AssetView view) {
        return each(view, variant -> new VariantView(variant.variant(), List.of(), List.of()));
    }

    private static AssetView each(AssetView view, UnaryOperator<VariantView> shape) {
        return new AssetView(view.asset(), view.variants().stream().map(shape).toList(), view.terms());
    }
}
