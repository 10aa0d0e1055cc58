package no.opphav.delivery;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.Catalogue;
import no.opphav.catalogue.PublicAsset;
import no.opphav.catalogue.VariantView;
import no.opphav.kernel.FileName;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.kernel.Slug;
import no.opphav.terms.Access;
import org.jspecify.annotations.Nullable;

/** All files of an asset, in one of its languages or in every one, with their terms and the credit lines, as one ZIP. */
@Controller("/assets/{slug}")
@Produces(MediaType.ALL)
@Secured(SecurityRule.IS_ANONYMOUS)
class BundleController {
    private final Catalogue catalogue;
    private final Bundles bundles;
    private final Delivery delivery;
    private final ReceiptBook receipts;
    private final ReceiptCodes codes;

    BundleController(
            Catalogue catalogue, Bundles bundles, Delivery delivery, ReceiptBook receipts, ReceiptCodes codes) {
        this.catalogue = catalogue;
        this.bundles = bundles;
        this.delivery = delivery;
        this.receipts = receipts;
        this.codes = codes;
    }

    @Get("/bundle.zip")
    HttpResponse<?> bundle(
            HttpRequest<?> request,
            @PathVariable String slug,
            @QueryValue @Nullable String language,
            @QueryValue(defaultValue = "") String receipt) {
        var view = published(slug);
        var code = code(receipt);
        var wanted = variants(view, language);
        var bundle = bundles.of(view, wanted, code);
        var name = new FileName(view.asset().slug() + (language == null ? "" : "-" + language) + ".zip");
        var answer = request.getMethod() == HttpMethod.HEAD ? HttpResponse.ok() : HttpResponse.ok(bundle.stream());
        answer.header("Link", "<" + bundle.license() + ">; rel=\"license\"");
        if (request.getMethod() == HttpMethod.GET) {
            bundle.handouts().forEach(handout -> delivery.handedOut(handout, code));
            answer.header(
                    "Link",
                    delivery.describedBy(code, wanted.getFirst().variant().language()));
        }
        return Delivery.harmless(answer)
                .header("Content-Type", "application/zip")
                .header("Content-Disposition", Disposition.attachment(name).toString())
                .header("Cache-Control", "no-store");
    }

    /** The code that whoever asks can know, unless another download has it. */
    private ReceiptCode code(String wanted) {
        return ReceiptWish.parse(wanted)
                .map(codes::of)
                .filter(code -> receipts.find(code).isEmpty())
                .orElseGet(codes::next);
    }

    private AssetView published(String slug) {
        return fetchable(Slug.parse(slug)
                .map(catalogue::find)
                .orElseGet(PublicAsset.Unknown::new)
                .orRefused());
    }

    private static AssetView fetchable(AssetView view) {
        if (view.terms() == null || view.terms().access() == Access.ON_REQUEST) {
            throw Problem.of(ProblemCode.ON_REQUEST_ONLY, view.asset().slug());
        }
        return view;
    }

    private static List<VariantView> variants(AssetView view, @Nullable String language) {
        return language == null
                ? view.variants()
                : LanguageTag.parse(language)
                        .flatMap(view::in)
                        .map(List::of)
                        .orElseThrow(() -> Problem.of(ProblemCode.VARIANT_NOT_FOUND));
    }
}
