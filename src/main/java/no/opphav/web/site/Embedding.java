package no.opphav.web.site;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import no.opphav.catalogue.AssetFile;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.VariantView;
import no.opphav.kernel.Site;
import no.opphav.terms.Access;
import no.opphav.terms.Action;
import no.opphav.terms.RuleKind;
import no.opphav.terms.TermsVersion;
import no.opphav.web.InterfaceLanguage;

/**
 * How other sites show a work: in a frame that we fill, with how it is credited below it.
 *
 * @param around the language of what stands around the work
 * @param shown the work in one of its languages
 * @param terms of what is shown
 */
record Embedding(Site site, InterfaceLanguage around, AssetView view, VariantView shown, TermsVersion terms) {
    /** How high the credit stands below the work, in pixels. */
    static final int CREDIT = 96;

    private static final int USUAL_WIDTH = 640;
    private static final int NARROWEST = 160;
    private static final Set<Action> SHOWING =
            Set.of(Action.USE, Action.DISPLAY, Action.PRESENT, Action.DISTRIBUTE, Action.PLAY, Action.STREAM);

    /** How large a frame is, in pixels. */
    record Size(int width, int height) {}

    /** How others show an asset; empty where its terms let nobody, or there is nothing to see. */
    static Optional<Embedding> of(Site site, InterfaceLanguage around, AssetView view, VariantView shown) {
        var terms = Players.film(shown).map(view::termsOf).orElseGet(() -> Optional.ofNullable(view.terms()));
        return terms.filter(Embedding::isFree)
                .filter(free ->
                        Players.film(shown).isPresent() || !shown.previews().isEmpty())
                .map(free -> new Embedding(site, around, view, shown, free));
    }

    private static boolean isFree(TermsVersion terms) {
        return terms.access() == Access.FREE
                && terms.rules(RuleKind.PROHIBITION).stream()
                        .filter(rule -> rule.constraints().isEmpty())
                        .noneMatch(rule -> SHOWING.contains(rule.action()));
    }

    /** What the frame shows. */
    String href() {
        return site.url("/embed/" + around.code() + "/" + view.asset().slug() + "/"
                        + shown.variant().language())
                .toString();
    }

    /** The page of the work. */
    String page() {
        return site.url("/" + around.code() + "/assets/" + view.asset().slug() + "/"
                        + shown.variant().language())
                .toString();
    }

    String title() {
        return shown.variant().title();
    }

    /** The size in which the work is seen whole, no larger than this. */
    Size size(int maxWidth, int maxHeight) {
        var ratio = ratio();
        var width = Math.min(USUAL_WIDTH, maxWidth);
        var height = (int) Math.round(width / ratio) + CREDIT;
        if (height > maxHeight) {
            height = maxHeight;
            width = Math.min(width, Math.max(NARROWEST, (int) Math.round((height - CREDIT) * ratio)));
        }
        return new Size(width, height);
    }

    private double ratio() {
        return Players.film(shown)
                .filter(film -> film.width() != null && film.height() != null)
                .map(Embedding::ratio)
                .or(() -> shown.previews().stream()
                        .findFirst()
                        .map(preview -> (double) preview.width() / preview.height()))
                .orElse(16.0 / 9);
    }

    private static double ratio(AssetFile film) {
        return (double) Objects.requireNonNull(film.width()) / Objects.requireNonNull(film.height());
    }

    /** What another site puts into its page. */
    String html(Size size) {
        return "<iframe src=\"" + escaped(href()) + "\" width=\"" + size.width() + "\" height=\"" + size.height()
                + "\" title=\"" + escaped(title())
                + "\" loading=\"lazy\" allow=\"fullscreen\" style=\"border: 0; max-width: 100%\"></iframe>";
    }

    /** The same in the size that suits most. */
    String html() {
        return html(size(Integer.MAX_VALUE, Integer.MAX_VALUE));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("\"", "&quot;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
