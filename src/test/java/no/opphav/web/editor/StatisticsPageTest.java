package no.opphav.web.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import no.opphav.catalogue.AssetKind;
import no.opphav.kernel.LanguageTag;
import no.opphav.statistics.Plays;
import no.opphav.terms.Access;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestAssets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningService.class)
class StatisticsPageTest {
    private final RunningService service;
    private final EditorBrowser browser;
    private final String film;

    StatisticsPageTest(RunningService service) {
        this.service = service;
        this.browser = new EditorBrowser(service);
        this.film = new TestAssets(service)
                .published(AssetKind.FILM, Access.FREE)
                .asset()
                .slug()
                .value();
        service.bean(Plays.class).count(new no.opphav.kernel.Slug(film), LanguageTag.BOKMAAL, TestAssets.unique());
    }

    @Test
    void every_chart_has_its_sentence_and_its_table_in_every_language() {
        for (var page :
                Map.of("nb", "Avspillinger", "nn", "Avspelingar", "en", "Plays").entrySet()) {
            var answer = browser.open("/" + page.getKey() + "/editor/statistics?asset=" + film);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body())
                    .contains(
                            "<h2 id=\"chart-play\">" + page.getValue(),
                            "role=\"img\" aria-labelledby=\"chart-play summary-play\"",
                            "<details>",
                            "statistics.csv?from=")
                    .doesNotContain(" style=");
        }
    }

    @Test
    void a_view_is_all_in_its_address() {
        var page =
                browser.open("/nb/editor/statistics?from=2026-01-01&to=2026-06-30&by=month&language=nb&asset=" + film);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "value=\"2026-01-01\"",
                        "<option value=\"month\" selected>",
                        "<option value=\"nb\" selected>",
                        "statistics.csv?from=2026-01-01&amp;to=2026-06-30&amp;by=month&amp;asset=" + film
                                + "&amp;language=nb");
    }

    @Test
    void the_table_for_spreadsheets_has_headings_in_the_editor_s_language() {
        var norwegian = browser.open("/nb/editor/statistics.csv?by=month&asset=" + film);
        assertThat(norwegian.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(norwegian.body())
                .startsWith("\ufeffEtter;Nøkkel;Navn;Nedlastinger;Avspillinger;Forespørsler\r\n")
                .contains("Materiale;" + film + ";")
                .endsWith("I alt;;;0;1;0\r\n");
        assertThat(browser.open("/en/editor/statistics.csv?asset=" + film).body())
                .startsWith("\ufeffBy,Key,Name,Downloads,Plays,Requests\r\n");
    }

    @Test
    void what_is_wrong_with_a_time_is_told_at_its_field() {
        var page = browser.open("/nb/editor/statistics?from=2026-05-01&to=2026-01-01");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("id=\"error-to\"");
        assertThat(browser.open("/nb/editor/statistics?from=i+fjor").body()).contains("id=\"error-from\"");
        assertThat(browser.open("/nb/editor/statistics?by=hour").statusCode()).isEqualTo(422);
        assertThat(browser.open("/nb/editor/statistics?asset=finnes-ikke").statusCode())
                .isEqualTo(404);
        assertThat(browser.open("/nb/editor/statistics?language=%3Cb%3E").statusCode())
                .isEqualTo(422);
    }

    @Test
    void the_page_of_a_film_says_which_film_its_player_counts() throws Exception {
        var page = service.http()
                .send(
                        java.net.http.HttpRequest.newBuilder(service.url("/nb/assets/" + film))
                                .header("Accept", "text/html")
                                .build(),
                        java.net.http.HttpResponse.BodyHandlers.ofString());
        assertThat(page.statusCode()).isIn(200, 303);
        assertThat(browser.statusForAnyone("/nb/editor/statistics")).isIn(303, 401);
    }
}
