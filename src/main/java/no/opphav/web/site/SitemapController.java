package no.opphav.web.site;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.UUID;
import no.opphav.catalogue.PublicIndex;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.kernel.Site;
import no.opphav.terms.Terms;
import no.opphav.web.InterfaceLanguage;

/** Tells search engines of every page that the public may see (the Sitemaps protocol, 0.9), and what they need not look at. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
class SitemapController {
    private static final String CACHED = "public, max-age=300";

    private final PublicIndex index;
    private final Terms terms;
    private final Site site;

    SitemapController(PublicIndex index, Terms terms, Site site) {
        this.index = index;
        this.terms = terms;
        this.site = site;
    }

    @Get("/robots.txt")
    @Produces(MediaType.TEXT_PLAIN)
    HttpResponse<String> robots() {
        var rules = new StringBuilder("User-agent: *\nDisallow: /api/\nDisallow: /uploads\n");
        for (var language : InterfaceLanguage.values()) {
            rules.append("Disallow: /").append(language.code()).append("/editor\n");
        }
        return HttpResponse.ok(rules.append("\nSitemap: ")
                        .append(site.url("/sitemap.xml"))
                        .append('\n')
                        .toString())
                .header("Cache-Control", CACHED);
    }

    @Get("/sitemap.xml")
    HttpResponse<String> sitemaps() {
        var sitemaps = Sitemap.index();
        sitemaps.sitemap(site.url("/sitemap/pages.xml"), null);
        for (var part : index.parts()) {
            sitemaps.sitemap(site.url("/sitemap/" + part.first() + ".xml"), part.updatedAt());
        }
        return xml(sitemaps);
    }

    @Get("/sitemap/pages.xml")
    HttpResponse<String> pages() {
        var sitemap = Sitemap.ofPages();
        for (var path : new String[] {
            "", "/themes", "/collections", "/terms", "/request", "/check", AccessibilityController.PATH
        }) {
            sitemap.pages(site, inEachLanguage(path), null);
        }
        for (var version : terms.published()) {
            sitemap.pages(site, Links.inEachLanguage(version), version.publishedAt());
        }
        return xml(sitemap);
    }

    @Get("/sitemap/{first}.xml")
    HttpResponse<String> part(@PathVariable UUID first) {
        var entries = index.part(first);
        if (entries.isEmpty()) {
            throw Problem.of(ProblemCode.NOT_FOUND);
        }
        var sitemap = Sitemap.ofPages();
        for (var entry : entries) {
            sitemap.pages(site, AssetPaths.all(entry.slug(), entry.languages()), entry.updatedAt());
        }
        return xml(sitemap);
    }

    private static SequencedMap<String, String> inEachLanguage(String path) {
        return Arrays.stream(InterfaceLanguage.values())
                .collect(
                        LinkedHashMap::new,
                        (paths, language) -> paths.put(language.code(), "/" + language.code() + path),
                        LinkedHashMap::putAll);
    }

    private static MutableHttpResponse<String> xml(Sitemap sitemap) {
        return HttpResponse.ok(sitemap.finished())
                .contentType(MediaType.APPLICATION_XML_TYPE)
                .header("Cache-Control", CACHED);
    }
}
