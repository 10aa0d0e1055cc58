package no.opphav.web.site;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.Catalogue;
import no.opphav.catalogue.Preview;
import no.opphav.catalogue.PublicAsset;
import no.opphav.catalogue.VariantView;
import no.opphav.delivery.Licenses;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.kernel.Slug;
import no.opphav.web.AcceptLanguage;
import no.opphav.web.Frame;
import no.opphav.web.Frames;
import no.opphav.web.InterfaceLanguage;
import no.opphav.web.Page;
import no.opphav.web.Pages;
import no.opphav.web.Section;

/** The page of one asset, in the language asked for or the one that suits the visitor best. */
@Controller("/" + InterfaceLanguage.IN_PATH + "/assets/{slug}")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
class AssetController {
    private final Catalogue catalogue;
    private final AssetPages assetPages;
    private final Surroundings surroundings;
    private final Licenses licenses;
    private final Frames frames;
    private final Pages pages;

    AssetController(
            Catalogue catalogue,
            AssetPages assetPages,
            Surroundings surroundings,
            Licenses licenses,
            Frames frames,
            Pages pages) {
        this.catalogue = catalogue;
        this.assetPages = assetPages;
        this.surroundings = surroundings;
        this.licenses = licenses;
        this.frames = frames;
        this.pages = pages;
    }

    @Get
    HttpResponse<String> inBestLanguage(
            @PathVariable InterfaceLanguage lang,
            @PathVariable String slug,
            @QueryValue(defaultValue = "") String t,
            @Header(value = "Accept-Language", defaultValue = "") String accepted) {
        return switch (find(slug)) {
            case PublicAsset.Published(AssetView view) ->
                ok(lang, view, view.best(wanted(lang, accepted)), seconds(t)).header("Vary", "Accept-Language");
            case PublicAsset.Withdrawn(AssetView view) -> gone(lang, view);
            case PublicAsset.Ended(AssetView view, var ending) ->
                pages.of(HttpStatus.GONE, RightsEnded.page(frame(lang, view), view, ending));
            case PublicAsset.Unknown() -> throw Problem.of(ProblemCode.ASSET_NOT_FOUND);
        };
    }

    @Get("/{tag}")
    HttpResponse<String> inLanguage(
            @PathVariable InterfaceLanguage lang,
            @PathVariable String slug,
            @PathVariable String tag,
            @QueryValue(defaultValue = "") String t) {
        return switch (find(slug)) {
            case PublicAsset.Published(AssetView view) -> ok(lang, view, variant(view, tag), seconds(t));
            case PublicAsset.Withdrawn(AssetView view) -> gone(lang, view);
            case PublicAsset.Ended(AssetView view, var ending) ->
                pages.of(HttpStatus.GONE, RightsEnded.page(frame(lang, view), view, ending));
            case PublicAsset.Unknown() -> throw Problem.of(ProblemCode.ASSET_NOT_FOUND);
        };
    }

    private PublicAsset find(String slug) {
        return Slug.parse(slug).map(catalogue::find).orElseGet(PublicAsset.Unknown::new);
    }

    private static VariantView variant(AssetView view, String tag) {
        return LanguageTag.parse(tag).flatMap(view::in).orElseThrow(() -> Problem.of(ProblemCode.VARIANT_NOT_FOUND));
    }

    /** The page's own language before the browser's, since the visitor chose it. */
    private static List<LanguageTag> wanted(InterfaceLanguage lang, String accepted) {
        List<LanguageTag> wanted = new ArrayList<>();
        wanted.add(lang.tag());
        wanted.addAll(AcceptLanguage.parse(accepted));
        return wanted;
    }

    private MutableHttpResponse<String> ok(InterfaceLanguage lang, AssetView view, VariantView shown, long from) {
        var terms = Objects.requireNonNull(view.termsOf(shown), "a published asset has terms");
        return pages.open(page(lang, view, shown, from))
                .header("Link", "<" + licenses.permanent(terms) + ">; rel=\"license\"");
    }

    private Page page(InterfaceLanguage lang, AssetView view, VariantView shown, long from) {
        var previews = shown.previews().isEmpty()
                ? List.<Preview>of()
                : catalogue.publicPreviews(shown.previews().getFirst().fileId());
        var frame = frame(lang, view);
        return assetPages.page(frame, view, shown, previews, from, surroundings.of(frame, view, shown));
    }

    /** A moment in a film, as an address names it; its beginning where that makes no sense. */
    private static long seconds(String named) {
        return named.matches("[0-9]{1,6}") ? Long.parseLong(named) : 0;
    }

    private HttpResponse<String> gone(InterfaceLanguage lang, AssetView view) {
        return pages.of(HttpStatus.GONE, Withdrawal.page(frame(lang, view), view));
    }

    private Frame frame(InterfaceLanguage lang, AssetView view) {
        return frames.of(lang, "/assets/" + view.asset().slug()).within(Section.CATALOGUE);
    }
}
