package no.opphav.web.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Browser;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Pattern;
import no.opphav.catalogue.AssetKind;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Problem;
import no.opphav.terms.Access;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestAssets;
import no.opphav.web.Chromium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a visitor writes into a field or an address gets a page that helps. */
@ExtendWith({RunningService.class, Chromium.class})
class BadInputTest {
    private static final Pattern NEXT = Pattern.compile("cursor=([^\"&]+)\" rel=\"next\"");

    private final RunningService service;
    private final TestAssets assets;

    BadInputTest(RunningService service) {
        this.service = service;
        this.assets = new TestAssets(service);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "'",
                "a & b | !c",
                "!!!",
                "((((",
                "<-> foo:*",
                "valg:*",
                "-valg",
                "\\",
                "%",
                "_",
                "' OR 1=1 --",
                "<script>alert(1)</script>",
                "что такое",
                "ما هو",
                "職業指導",
                "🎓",
                "\u202E\u0000\uFFFF",
                "   "
            })
    void whatever_is_searched_for_gets_a_page(String words) throws Exception {
        var found = search(words);
        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(found.body()).contains("id=\"found\"").doesNotContain("<script>alert");
    }

    @Test
    void ten_thousand_characters_are_searched_for_by_the_first_of_them() throws Exception {
        assertThat(search("karriere ".repeat(1112)).statusCode()).isEqualTo(200);
        assertThat(search("職".repeat(10_000)).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAA", "..%2F", "%00", "null", "-1", "999999999"})
    void a_cursor_that_is_none_of_ours_is_refused_in_words(String cursor) throws Exception {
        var refused = get("/nb?cursor=" + cursor);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("<h1>", "href=\"/nb\"");
    }

    @Test
    void a_tampered_cursor_is_refused_or_leads_to_some_page_and_one_past_the_end_to_an_empty_one() throws Exception {
        var word = "side" + TestAssets.unique().replaceAll("[0-9]", "");
        for (int i = 0; i < 30; i++) {
            assets.published(AssetKind.POSTER, Access.FREE, word + " " + i);
        }
        var first = search(word).body();
        var next = NEXT.matcher(first);
        assertThat(next.find()).isTrue();
        var cursor = next.group(1);
        var second = get("/nb?q=" + word + "&cursor=" + cursor);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body()).doesNotContain("rel=\"next\"");
        var past = get("/nb?q=nothing" + TestAssets.unique() + "&cursor=" + cursor);
        assertThat(past.statusCode()).isEqualTo(200);
        assertThat(past.body()).contains("class=\"empty\"");
        for (int at = 0; at < cursor.length(); at += 3) {
            var tampered = cursor.substring(0, at) + (cursor.charAt(at) == 'Z' ? 'Y' : 'Z') + cursor.substring(at + 1);
            assertThat(get("/nb?q=" + word + "&cursor=" + tampered).statusCode())
                    .as(tampered)
                    .isIn(200, 422);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"?t=-1", "?t=99999999999999999999", "?t=x", "?t=", "?t=1&t=2", "?t=%00"})
    void a_moment_that_makes_no_sense_is_the_beginning(String moment) throws Exception {
        var film = assets.published(AssetKind.FILM, Access.FREE);
        assertThat(get("/nb/assets/" + film.asset().slug() + "/nb" + moment).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_title_of_500_characters_is_refused_and_one_of_300_without_a_space_stays_in_the_window(Browser browser) {
        var tooLong = "a".repeat(500);
        assertThatThrownBy(() -> assets.draft(AssetKind.POSTER, tooLong))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.fields())
                                .anyMatch(field -> field.reason().equals("too-long")));
        var word = TestAssets.unique() + "W".repeat(268);
        var asset = assets.published(AssetKind.REPORT, Access.FREE, word);
        var slug = asset.asset().slug();
        staysInTheWindow(
                browser,
                List.of(
                        "/nb/assets/" + slug + "/nb",
                        "/nb/assets/" + slug + "/nb/credit",
                        "/embed/nb/" + slug + "/nb",
                        "/nb?q=" + word.substring(0, 32)));
    }

    @Test
    void a_language_that_no_font_here_has_keeps_its_name_and_direction(Browser browser) throws Exception {
        var asset = assets.published(AssetKind.POSTER, Access.FREE);
        var slug = asset.asset().slug();
        assets.translated(asset, new LanguageTag("egy"), "𓂋𓏤𓈖𓆎𓅓𓏏𓊖".repeat(20));
        assets.translated(asset, new LanguageTag("dv"), "ދިވެހި".repeat(30));
        var page = get("/nb/assets/" + slug + "/dv").body();
        assertThat(page).contains("<h1 lang=\"dv\" dir=\"rtl\">", "hreflang=\"egy\"");
        staysInTheWindow(browser, List.of("/nb/assets/" + slug + "/egy", "/en/assets/" + slug + "/dv"));
    }

    private void staysInTheWindow(Browser browser, List<String> paths) {
        try (var context = browser.newContext()) {
            var page = context.newPage();
            page.setViewportSize(360, 800);
            for (var path : paths) {
                page.navigate(service.url(path).toString());
                assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                        .as(path)
                        .isEqualTo(true);
                assertThat(page.evaluate("[...document.querySelectorAll('h1, h2, h3, p')].every((each) =>"
                                + " each.getBoundingClientRect().right <= window.innerWidth)"))
                        .as("the words of %s", path)
                        .isEqualTo(true);
            }
        }
    }

    private HttpResponse<String> search(String words) throws Exception {
        return get("/nb?q=" + URLEncoder.encode(words, UTF_8));
    }

    private HttpResponse<String> get(String path) throws Exception {
        var request = HttpRequest.newBuilder(service.url(path))
                .header("Accept", "text/html")
                .build();
        return service.http().send(request, BodyHandlers.ofString(UTF_8));
    }
}
