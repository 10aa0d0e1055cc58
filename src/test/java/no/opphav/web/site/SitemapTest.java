package no.opphav.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import no.opphav.catalogue.AssetKind;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.Workspace;
import no.opphav.terms.Access;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestAssets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

@ExtendWith(RunningService.class)
class SitemapTest {
    private static final String SITEMAPS = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private final RunningService service;
    private final TestAssets assets;

    SitemapTest(RunningService service) {
        this.service = service;
        this.assets = new TestAssets(service);
    }

    @Test
    void robots_are_told_where_the_sitemap_is_and_what_is_not_for_them() throws Exception {
        assertThat(get("/robots.txt").body())
                .contains("Sitemap: http", "/sitemap.xml")
                .contains("Disallow: /api/", "Disallow: /nn/editor");
    }

    @Test
    void the_sitemap_names_what_is_published_in_each_of_its_languages_and_nothing_else() throws Exception {
        var published = assets.published(AssetKind.POSTER, Access.FREE);
        var withdrawn = assets.published(AssetKind.POSTER, Access.FREE);
        service.bean(Workspace.class)
                .withdraw(withdrawn.asset().id(), withdrawn.asset().revision(), TestAssets.SERVICE);
        var draft = assets.draft(AssetKind.POSTER);
        var named = pages();
        assertThat(named).anyMatch(address -> address.endsWith(page(published)));
        assertThat(named).noneMatch(address -> address.endsWith(page(withdrawn)));
        assertThat(named)
                .noneMatch(address -> address.contains(draft.asset().slug().value()));
        assertThat(named).anyMatch(address -> address.endsWith("/en/terms"));
    }

    @Test
    void every_page_it_names_is_there() throws Exception {
        assets.published(AssetKind.REPORT, Access.FREE);
        var fixed = xml(get("/sitemap/pages.xml").body());
        for (var address : texts(fixed, "loc").subList(0, 9)) {
            assertThat(get(URI.create(address).getPath()).statusCode())
                    .as(address)
                    .isEqualTo(200);
        }
    }

    @Test
    void it_keeps_to_the_protocol() throws Exception {
        assets.published(AssetKind.REPORT, Access.FREE);
        for (var address : texts(xml(get("/sitemap.xml").body()), "loc")) {
            var answer = get(URI.create(address).getPath());
            assertThat(answer.headers().firstValue("Content-Type"))
                    .get()
                    .asString()
                    .startsWith("application/xml");
            var sitemap = xml(answer.body());
            assertThat(sitemap.getDocumentElement().getNamespaceURI()).isEqualTo(SITEMAPS);
            assertThat(sitemap.getDocumentElement().getLocalName()).isEqualTo("urlset");
            assertThat(texts(sitemap, "loc"))
                    .isNotEmpty()
                    .doesNotHaveDuplicates()
                    .allMatch(loc -> loc.startsWith("http"));
            assertThat(texts(sitemap, "lastmod")).allSatisfy(Instant::parse);
        }
    }

    @Test
    void a_part_that_does_not_exist_is_not_found() throws Exception {
        assertThat(get("/sitemap/ffffffff-ffff-7fff-bfff-ffffffffffff.xml").statusCode())
                .isEqualTo(404);
        assertThat(get("/sitemap/abc.xml").statusCode()).isBetween(400, 404);
    }

    private List<String> pages() throws Exception {
        var pages = new ArrayList<String>();
        for (var address : texts(xml(get("/sitemap.xml").body()), "loc")) {
            pages.addAll(texts(xml(get(URI.create(address).getPath()).body()), "loc"));
        }
        return pages;
    }

    private static String page(AssetView view) {
        return "/nb/assets/" + view.asset().slug() + "/nb";
    }

    private static Document xml(String text) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    }

    private static List<String> texts(Document document, String element) {
        var found = document.getElementsByTagNameNS(SITEMAPS, element);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> ((Element) found.item(i)).getTextContent())
                .toList();
    }

    private HttpResponse<String> get(String path) throws Exception {
        var request = HttpRequest.newBuilder(service.url(path)).build();
        return service.http().send(request, BodyHandlers.ofString());
    }
}
