package no.opphav.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import no.opphav.catalogue.AssetKind;
import no.opphav.kernel.LanguageTag;
import no.opphav.terms.Access;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestAssets;
import no.opphav.web.Chromium;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a visitor's browser has to fetch for a page, and what caches may keep of it. */
@ExtendWith({RunningService.class, Chromium.class})
class LightPagesTest {
    private static final int PAGE = 60_000;
    private static final int FONTS = 75_000;

    private final RunningService service;
    private final TestAssets assets;

    LightPagesTest(RunningService service) {
        this.service = service;
        this.assets = new TestAssets(service);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/assets/", "/terms", "/accessibility"})
    void a_first_page_is_light_and_nothing_of_it_comes_from_elsewhere_or_moves(String path, Browser browser) {
        var asset = assets.published(AssetKind.POSTER, Access.FREE);
        for (int i = 0; i < 24; i++) {
            assets.published(AssetKind.POSTER, Access.FREE);
        }
        var whole = path.equals("/assets/") ? path + asset.asset().slug() + "/nb" : path;
        try (var context = browser.newContext()) {
            var page = context.newPage();
            List<Response> answers = new ArrayList<>();
            page.onResponse(answers::add);
            page.addInitScript(
                    "window.moved = 0; new PerformanceObserver((list) => { for (const entry of list.getEntries())"
                            + " window.moved += entry.value; }).observe({ type: 'layout-shift', buffered: true });");
            page.navigate(service.url("/nb" + whole).toString());
            page.waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(size(answers, LightPagesTest::isOfThePage)).isBetween(1, PAGE);
            assertThat(size(answers, LightPagesTest::isFont)).isBetween(1, FONTS);
            assertThat(answers)
                    .allMatch(answer -> URI.create(answer.url())
                            .getAuthority()
                            .equals(service.url().getAuthority()));
            assertThat(answers)
                    .filteredOn(LightPagesTest::isFont)
                    .extracting(font -> font.headers().getOrDefault("cache-control", ""))
                    .allMatch(kept -> kept.contains("immutable"));
            assertThat(context.cookies()).isEmpty();
            assertThat(moved(page))
                    .as("a font that comes late moves lines a little")
                    .isLessThan(0.05);
        }
    }

    private static double moved(Page page) {
        return ((Number) page.evaluate("window.moved")).doubleValue();
    }

    private static int size(List<Response> answers, Predicate<Response> counted) {
        return answers.stream()
                .filter(counted)
                .mapToInt(answer -> answer.request().sizes().responseBodySize)
                .sum();
    }

    private static boolean isFont(Response answer) {
        return answer.url().endsWith(".woff2");
    }

    private static boolean isOfThePage(Response answer) {
        return !isFont(answer) && !answer.url().contains("/content/");
    }

    @Test
    void a_page_that_has_not_changed_is_not_sent_again() throws Exception {
        var asset = assets.published(AssetKind.POSTER, Access.FREE);
        var address = "/nb/assets/" + asset.asset().slug() + "/nb";
        var first = get(address, null);
        assertThat(first.headers().firstValue("Cache-Control"))
                .contains("public, max-age=0, s-maxage=30, must-revalidate");
        var tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(tag).startsWith("W/\"");
        var second = get(address, "\"another\", " + tag);
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
        assertThat(second.headers().firstValue("ETag")).contains(tag);
        assertThat(second.headers().firstValue("Cache-Control"))
                .contains("public, max-age=0, s-maxage=30, must-revalidate");
        assets.translated(asset, LanguageTag.ENGLISH, "Title " + TestAssets.unique());
        var third = get(address, tag);
        assertThat(third.statusCode()).isEqualTo(200);
        assertThat(third.headers().firstValue("ETag"))
                .isNotEqualTo(first.headers().firstValue("ETag"));
    }

    @Test
    void no_cache_keeps_a_form_or_a_refusal() throws Exception {
        for (var path : List.of("/nb/request", "/nb/sign-in", "/nb/assets/nothing-there")) {
            assertThat(get(path, null).headers().firstValue("Cache-Control").orElseThrow())
                    .as(path)
                    .doesNotContain("s-maxage");
        }
    }

    private HttpResponse<String> get(String path, @Nullable String known) throws Exception {
        var request = HttpRequest.newBuilder(service.url(path)).header("Accept", "text/html");
        if (known != null) {
            request.header("If-None-Match", known);
        }
        return service.http().send(request.build(), BodyHandlers.ofString());
    }
}
