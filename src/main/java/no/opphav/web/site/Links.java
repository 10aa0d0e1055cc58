package no.opphav.web.site;

import java.util.ArrayList;
import java.util.List;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.VariantView;
import no.opphav.kernel.LanguageTag;
import no.opphav.web.Frame;
import no.opphav.web.Frame.HeadLink;
import no.opphav.web.InterfaceLanguage;

/** What the head of a page links to. */
final class Links {
    private static final String ALTERNATE = "alternate";

    private Links() {}

    /** The page in each language of the interface. */
    static List<HeadLink> alternates(Frame frame) {
        List<HeadLink> links = new ArrayList<>();
        for (var language : InterfaceLanguage.values()) {
            links.add(new HeadLink(ALTERNATE, frame.in(language), language.code()));
        }
        return links;
    }

    /** Which of an asset's pages this one is, and the same in the asset's other languages: each of them names them all. */
    static List<HeadLink> ofAsset(AssetView view, VariantView shown, Frame frame) {
        var site = frame.site();
        var slug = view.asset().slug();
        var language = shown.variant().language();
        var pages = AssetPaths.all(
                slug,
                view.variants().stream()
                        .map(variant -> variant.variant().language())
                        .toList());
        var own = pages.getOrDefault(
                language.equals(LanguageTag.NONE) ? frame.texts().language().code() : language.value(),
                AssetPaths.of(slug, language));
        List<HeadLink> links = new ArrayList<>();
        links.add(new HeadLink("canonical", site.url(own).toString(), null));
        pages.forEach(
                (tag, path) -> links.add(new HeadLink(ALTERNATE, site.url(path).toString(), tag)));
        if (!pages.isEmpty()) {
            var fallback = AssetPaths.fallback(pages);
            links.add(new HeadLink(ALTERNATE, site.url(fallback).toString(), AssetPaths.DEFAULT));
        }
        return links;
    }
}
