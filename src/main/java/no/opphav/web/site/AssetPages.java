package no.opphav.web.site;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import no.opphav.catalogue.AssetKind;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.Catalogue;
import no.opphav.catalogue.Preview;
import no.opphav.catalogue.VariantView;
import no.opphav.kernel.LanguageTag;
import no.opphav.terms.Access;
import no.opphav.terms.Medium;
import no.opphav.terms.TermsVersion;
import no.opphav.web.Frame;
import no.opphav.web.Texts;
import no.opphav.web.Words;
import org.jspecify.annotations.Nullable;

/** Puts the page of an asset together. */
@Singleton
public final class AssetPages {
    private final AssetHeads heads;
    private final CreditTabs credits;
    private final Insides insides;
    private final Catalogue catalogue;

    AssetPages(AssetHeads heads, CreditTabs credits, Insides insides, Catalogue catalogue) {
        this.heads = heads;
        this.credits = credits;
        this.insides = insides;
        this.catalogue = catalogue;
    }

    /**
     * The asset in one of its languages, by itself. It has its terms.
     *
     * @param previews everything there is to look at of the file that stands for it
     */
    public AssetPage page(Frame frame, AssetView view, VariantView shown, List<Preview> previews) {
        return page(frame, view, shown, previews, 0, AssetPage.Around.NOTHING);
    }

    /**
     * The asset in one of its languages. It has its terms.
     *
     * @param previews everything there is to look at of the file that stands for it
     * @param from how many seconds into a film it begins to play
     */
    AssetPage page(
            Frame frame,
            AssetView view,
            VariantView shown,
            List<Preview> previews,
            long from,
            AssetPage.Around around) {
        var texts = frame.texts();
        var asset = view.asset();
        var variant = shown.variant();
        var terms = Objects.requireNonNull(view.termsOf(shown), "a published asset has terms");
        var offered = terms.access() != Access.ON_REQUEST;
        var files = new FileRows(texts, variant.language());
        return new AssetPage(
                heads.on(frame, view, shown, terms),
                new AssetPage.Link(texts.text("kinds", asset.kind()), kindHref(frame, asset.kind())),
                new Words(variant.title(), variant.language()),
                new Words(variant.summary(), variant.language()),
                languages(frame, view, shown),
                Pictures.alone(asset.kind(), shown, texts),
                offered ? insides.of(frame, view, shown, previews) : AssetPage.Inside.NOTHING,
                offered ? player(view, shown, texts, from) : null,
                TermsLabels.label(terms, frame, variant.language()),
                catalogue.limits(asset.id()),
                offered ? credits.tabs(frame, view, shown, terms) : List.of(),
                kit(frame, view, shown),
                files(frame, view, shown),
                offered ? FileRights.of(shown, texts) : FileRights.NOTHING,
                offered ? bundle(view, shown, texts) : null,
                offered ? files.download(shown) : askFor(frame, view),
                texts.date(variant.updatedAt()),
                asset.rightsHolder(),
                asset.contact().value(),
                around);
    }

    private static AssetPage.@Nullable Player player(AssetView view, VariantView shown, Texts texts, long from) {
        var player = Players.player(view, shown, texts);
        return player == null ? null : player.from(from);
    }

    private List<AssetPage.FileRow> files(Frame frame, AssetView view, VariantView shown) {
        var rows = new FileRows(frame.texts(), shown.variant().language());
        return shown.files().stream()
                .flatMap(file -> view.termsOf(file).stream()
                        .filter(terms -> terms.access() != Access.ON_REQUEST)
                        .map(terms -> rows.row(file).under(own(frame, view, shown, terms))))
                .toList();
    }

    /** The terms of a file, where the asset's are others. */
    private AssetPage.@Nullable OwnTerms own(Frame frame, AssetView view, VariantView shown, TermsVersion terms) {
        if (terms.equals(view.termsOf(shown))) {
            return null;
        }
        var name = TermsLabels.name(terms, frame.texts().language().tag()).text();
        return new AssetPage.OwnTerms(
                frame.texts().text("asset.own-terms", name),
                TermsLabels.label(terms, frame),
                credits.line(frame, view, shown, terms, Medium.WEB).line(),
                kit(frame, view, shown) + "#" + CreditPages.place(terms));
    }

    private static String kit(Frame frame, AssetView view, VariantView shown) {
        return href(frame, view, shown.variant().language()) + "/credit";
    }

    private static AssetPage.Link bundle(AssetView view, VariantView shown, Texts texts) {
        return new AssetPage.Link(
                texts.text("asset.bundle"),
                "/assets/" + view.asset().slug() + "/bundle.zip?language="
                        + shown.variant().language());
    }

    private static List<AssetPage.LanguageLink> languages(Frame frame, AssetView view, VariantView shown) {
        if (view.variants().size() < 2) {
            return List.of();
        }
        return view.variants().stream()
                .map(variant -> variant.variant().language())
                .map(tag -> new AssetPage.LanguageLink(
                        new Words(frame.texts().autonym(tag), tag),
                        href(frame, view, tag),
                        tag.equals(shown.variant().language())))
                .toList();
    }

    private static AssetPage.@Nullable Link askFor(Frame frame, AssetView view) {
        return view.asset().kind() == AssetKind.PRESENTATION
                ? new AssetPage.Link(
                        frame.texts().text("asset.ask"),
                        frame.at("/request?asset=" + view.asset().slug()))
                : null;
    }

    static String href(Frame frame, AssetView view, LanguageTag tag) {
        return frame.at("/assets/" + view.asset().slug() + "/" + tag);
    }

    private static String kindHref(Frame frame, AssetKind kind) {
        return frame.at("") + "?kind=" + Wanted.named(kind);
    }
}
