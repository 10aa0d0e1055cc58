package no.opphav.api;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;
import java.util.Objects;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.Catalogue;
import no.opphav.catalogue.PublicAsset;
import no.opphav.catalogue.VariantView;
import no.opphav.delivery.Licenses;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.kernel.Slug;
import no.opphav.search.Query;
import no.opphav.search.Search;
import org.jspecify.annotations.Nullable;

/** The published catalogue. */
@Controller("/api/assets")
@Secured(SecurityRule.IS_ANONYMOUS)
class CatalogueEndpoint {
    private final Search search;
    private final Catalogue catalogue;
    private final AssetWriter writer;
    private final AssetQueries queries;
    private final Licenses licenses;

    CatalogueEndpoint(Search search, Catalogue catalogue, AssetWriter writer, AssetQueries queries, Licenses licenses) {
        this.search = search;
        this.catalogue = catalogue;
        this.writer = writer;
        this.queries = queries;
        this.licenses = licenses;
    }

    @Get
    AssetListJson list(
            @QueryValue(defaultValue = "") String q,
            @QueryValue @Nullable String kind,
            @QueryValue @Nullable String language,
            @QueryValue @Nullable String terms,
            @QueryValue @Nullable String theme,
            @QueryValue @Nullable String collection,
            @QueryValue @Nullable String year,
            @QueryValue @Nullable String sort,
            @QueryValue @Nullable String cursor,
            @QueryValue(defaultValue = "" + Query.DEFAULT_LIMIT) int limit) {
        var asked = new AssetQueries.Asked(q, kind, language, terms, theme, collection, year, sort, cursor, limit);
        var query = queries.read(asked);
        var page = search.find(query);
        return new AssetListJson(
                writer.assets(page.assets()),
                queries.inside(page),
                AssetQueries.counts(page.counts()),
                page.total(),
                page.meant(),
                page.next(),
                page.next() == null ? null : queries.next(asked, page.next()));
    }

    @Get("/{slug}")
    HttpResponse<AssetJson> asset(@PathVariable String slug, @QueryValue @Nullable String lang) {
        var view = Slug.parse(slug)
                .map(catalogue::find)
                .orElseGet(PublicAsset.Unknown::new)
                .orRefused();
        return licensed(view, variants(view, lang));
    }

    private HttpResponse<AssetJson> licensed(AssetView view, List<VariantView> variants) {
        var terms = Objects.requireNonNull(view.termsOf(variants.getFirst()), "a published asset has terms");
        var license = licenses.permanent(terms);
        return HttpResponse.ok(writer.asset(view, variants)).header("Link", "<" + license + ">; rel=\"license\"");
    }

    private static List<VariantView> variants(AssetView view, @Nullable String lang) {
        if (lang == null) {
            return view.variants();
        }
        var fields = new Fields();
        var language = fields.language("lang", lang);
        return fields.make(() -> language.flatMap(view::in).map(List::of))
                .orElseThrow(() -> Problem.of(ProblemCode.VARIANT_NOT_FOUND));
    }
}
