package no.opphav.web.site;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.Catalogue;
import no.opphav.catalogue.Preview;
import no.opphav.catalogue.PublicAsset;
import no.opphav.catalogue.VariantView;
import no.opphav.delivery.Licenses;
import no.opphav.delivery.PageAddresses;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.kernel.Site;
import no.opphav.kernel.Slug;
import no.opphav.terms.TermsVersion;
import no.opphav.web.InterfaceLanguage;
import org.jspecify.annotations.Nullable;

/** Tells other sites how to show the work whose page they have the address of (oEmbed 1.0). */
@Controller("/api/oembed")
@Secured(SecurityRule.IS_ANONYMOUS)
class OembedController {
    private static final Pattern PATH = Pattern.compile("/(nb|nn|en)/assets/([^/]+)(?:/([^/]+))?/?");
    private static final Pattern PIXELS = Pattern.compile("0*[1-9][0-9]{0,8}");
    private static final String CACHED = "public, max-age=300";
    private static final int CACHE_AGE = 300;

    private final Catalogue catalogue;
    private final Licenses licenses;
    private final Site site;

    OembedController(Catalogue catalogue, Licenses licenses, Site site) {
        this.catalogue = catalogue;
        this.licenses = licenses;
        this.site = site;
    }

    @Get
    @Produces(MediaType.APPLICATION_JSON)
    HttpResponse<Map<String, Object>> oembed(
            @QueryValue(defaultValue = "") String url,
            @QueryValue(defaultValue = "json") String format,
            @QueryValue(defaultValue = "") String maxwidth,
            @QueryValue(defaultValue = "") String maxheight) {
        if (!format.equals("json")) {
            throw Problem.of(ProblemCode.FORMAT_NOT_SUPPORTED);
        }
        if (url.isBlank()) {
            throw Problem.field("url", "required");
        }
        var width = pixels("maxwidth", maxwidth);
        var height = pixels("maxheight", maxheight);
        var named = named(url);
        var view = view(named.slug());
        var shown = named.tag() == null
                ? view.best(List.of(named.around().tag()))
                : LanguageTag.parse(named.tag())
                        .flatMap(view::in)
                        .orElseThrow(() -> Problem.of(ProblemCode.VARIANT_NOT_FOUND));
        return HttpResponse.ok(said(named.around(), view, shown, width, height))
                .header("Cache-Control", CACHED)
                .header("Access-Control-Allow-Origin", "*");
    }

    /** What the address of a page says. */
    private record Named(
            InterfaceLanguage around, String slug, @Nullable String tag) {}

    private Named named(String url) {
        var address = parsed(url);
        var path = PATH.matcher(Objects.requireNonNullElse(address.getPath(), ""));
        if (!Objects.equals(address.getAuthority(), site.address().getAuthority()) || !path.matches()) {
            throw Problem.of(ProblemCode.ASSET_NOT_FOUND);
        }
        return new Named(InterfaceLanguage.parse(path.group(1)).orElseThrow(), path.group(2), path.group(3));
    }

    private static URI parsed(String url) {
        try {
            return URI.create(url);
        } catch (IllegalArgumentException e) {
            throw Problem.of(ProblemCode.ASSET_NOT_FOUND);
        }
    }

    private AssetView view(String slug) {
        return switch (Slug.parse(slug).map(catalogue::find).orElseGet(PublicAsset.Unknown::new)) {
            case PublicAsset.Published(AssetView view) -> view;
            case PublicAsset.Withdrawn(AssetView view) ->
                throw Problem.of(ProblemCode.ASSET_WITHDRAWN, view.asset().slug());
            case PublicAsset.Ended(AssetView view, var _) ->
                throw Problem.of(ProblemCode.RIGHTS_ENDED, view.asset().slug());
            case PublicAsset.Unknown() -> throw Problem.of(ProblemCode.ASSET_NOT_FOUND);
        };
    }

    private static int pixels(String name, String value) {
        if (value.isEmpty()) {
            return Integer.MAX_VALUE;
        }
        if (!PIXELS.matcher(value).matches()) {
            throw Problem.field(name, "invalid");
        }
        return Integer.parseInt(value);
    }

    /** A work that others may show comes as a frame, which shows its credit; to any other there is a link. */
    private Map<String, Object> said(
            InterfaceLanguage around, AssetView view, VariantView shown, int maxWidth, int maxHeight) {
        Map<String, Object> said = new LinkedHashMap<>();
        var embedding = Embedding.of(site, around, view, shown);
        var film = Players.film(shown).isPresent();
        said.put("type", embedding.isEmpty() ? "link" : film ? "video" : "rich");
        said.put("version", "1.0");
        said.put("title", shown.variant().title());
        said.put("author_name", view.asset().rightsHolder());
        said.put("provider_name", site.name());
        said.put("provider_url", site.url("/" + around.code()).toString());
        said.put("cache_age", CACHE_AGE);
        var terms = embedding.map(Embedding::terms).orElse(view.terms());
        if (terms != null) {
            licence(said, terms, around);
        }
        embedding.ifPresent(shownThere -> {
            var size = shownThere.size(maxWidth, maxHeight);
            said.put("html", shownThere.html(size));
            said.put("width", size.width());
            said.put("height", size.height());
            thumbnail(said, shown, maxWidth, maxHeight);
        });
        return said;
    }

    private void licence(Map<String, Object> said, TermsVersion terms, InterfaceLanguage around) {
        said.put("license", terms.in(around.tag()).name());
        said.put("license_url", licenses.page(terms, around.tag()).toString());
    }

    private void thumbnail(Map<String, Object> said, VariantView shown, int maxWidth, int maxHeight) {
        shown.previews().reversed().stream()
                .filter(preview -> fits(preview, maxWidth, maxHeight))
                .findFirst()
                .ifPresent(preview -> {
                    said.put(
                            "thumbnail_url", site.url(PageAddresses.of(preview)).toString());
                    said.put("thumbnail_width", preview.width());
                    said.put("thumbnail_height", preview.height());
                });
    }

    private static boolean fits(Preview preview, int maxWidth, int maxHeight) {
        return preview.width() <= maxWidth && preview.height() <= maxHeight;
    }
}
