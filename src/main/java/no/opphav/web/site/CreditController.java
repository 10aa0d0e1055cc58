package no.opphav.web.site;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Arrays;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.Catalogue;
import no.opphav.catalogue.PublicAsset;
import no.opphav.catalogue.VariantView;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.kernel.Slug;
import no.opphav.terms.Use;
import no.opphav.web.Frames;
import no.opphav.web.InterfaceLanguage;
import no.opphav.web.Pages;
import no.opphav.web.Section;

/** The credit kit: how to credit an asset in every language and medium, as it is or for what was made of it. */
@Controller("/" + InterfaceLanguage.IN_PATH + "/assets/{slug}/{tag}/credit")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
class CreditController {
    private final Catalogue catalogue;
    private final CreditPages creditPages;
    private final Frames frames;
    private final Pages pages;

    CreditController(Catalogue catalogue, CreditPages creditPages, Frames frames, Pages pages) {
        this.catalogue = catalogue;
        this.creditPages = creditPages;
        this.frames = frames;
        this.pages = pages;
    }

    /** A language or a use that there is not counts as none chosen. */
    @Get
    HttpResponse<String> credit(
            @PathVariable InterfaceLanguage lang,
            @PathVariable String slug,
            @PathVariable String tag,
            @QueryValue(defaultValue = "") String in,
            @QueryValue(defaultValue = "") String use) {
        var frame = frames.of(lang, "/assets/" + slug + "/" + tag + "/credit").within(Section.CATALOGUE);
        return switch (Slug.parse(slug).map(catalogue::find).orElseGet(PublicAsset.Unknown::new)) {
            case PublicAsset.Published(AssetView view) ->
                pages.open(creditPages.page(frame, view, variant(view, tag), LanguageTag.parse(in), use(use)));
            case PublicAsset.Withdrawn(AssetView view) -> pages.of(HttpStatus.GONE, Withdrawal.page(frame, view));
            case PublicAsset.Ended(AssetView view, var ending) ->
                pages.of(HttpStatus.GONE, RightsEnded.page(frame, view, ending));
            case PublicAsset.Unknown() -> throw Problem.of(ProblemCode.ASSET_NOT_FOUND);
        };
    }

    private static VariantView variant(AssetView view, String tag) {
        return LanguageTag.parse(tag).flatMap(view::in).orElseThrow(() -> Problem.of(ProblemCode.VARIANT_NOT_FOUND));
    }

    private static Use use(String inAddress) {
        return Arrays.stream(Use.values())
                .filter(use -> CreditPages.inAddress(use).equals(inAddress))
                .findFirst()
                .orElse(Use.AS_IS);
    }
}
