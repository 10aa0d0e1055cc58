package no.opphav.web.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import no.opphav.request.Grants;
import no.opphav.request.Inbox;
import no.opphav.request.RequestState;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestRequests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The numbers of requests, and access given anew, as editors see them. */
@ExtendWith(RunningService.class)
class NumbersPageTest {
    private final RunningService service;
    private final EditorBrowser browser;
    private final TestRequests samples;

    NumbersPageTest(RunningService service) {
        this.service = service;
        this.browser = new EditorBrowser(service);
        this.samples = new TestRequests(service);
    }

    @Test
    void the_numbers_are_drawn_without_script_or_style_and_stand_in_tables() {
        var form = TestRequests.with(samples.form(samples.presentation()), "organisationKind", "school");
        samples.submit(form);
        for (var page : Map.of(
                        "nb", "Etter slags virksomhet", "nn", "Etter slags verksemd", "en", "By kind of organisation")
                .entrySet()) {
            var answer = browser.open("/" + page.getKey() + "/editor/numbers");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body())
                    .contains(page.getValue(), "<svg class=\"bar\"", "numbers/table.csv?from=")
                    .doesNotContain(" style=");
        }
    }

    @Test
    void the_file_has_headings_and_names_in_the_language_of_the_page() {
        samples.submit(TestRequests.with(samples.form(samples.presentation()), "organisationKind", "school"));
        var nynorsk = browser.open("/nn/editor/numbers/table.csv?from=2026-01&to=2027-12");
        assertThat(nynorsk.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"opphav-2026-01-2027-12.csv\"");
        assertThat(nynorsk.body())
                .startsWith("\ufeffDelt inn etter;Namn;")
                .contains("\r\nMånad;2026-", "\r\nSpråk;bokmål;");
        assertThat(browser.open("/en/editor/numbers/table.csv").body())
                .startsWith("\ufeffBy,Name,")
                .contains("\r\nIn all,,");
        assertThat(browser.open("/nb/editor/numbers/table.csv?from=i+fjor").statusCode())
                .isEqualTo(422);
        assertThat(browser.statusForAnyone("/nb/editor/numbers/table.csv")).isIn(303, 401);
    }

    @Test
    void months_that_are_wrong_are_told_at_their_fields() {
        var page = browser.open("/nb/editor/numbers?from=2026-05&to=2026-01");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("id=\"error-to\"");
        assertThat(browser.open("/nb/editor/numbers?from=i+fjor&to=2026-01").body())
                .contains("id=\"error-from\"");
        assertThat(browser.open("/nb/editor/numbers?from=2026-01&to=2026-02").statusCode())
                .isEqualTo(200);
    }

    @Test
    void an_editor_gives_access_anew_on_the_page_of_the_request() {
        var request = samples.approved(samples.waiting(), "");
        var file = samples.fileOf(request);
        service.bean(Grants.class).fetch(samples.grantLink(request), file);
        var path = "/nb/editor/requests/" + request.id();
        assertThat(browser.open(path).body()).contains("Forleng tilgangen", "Nedlastinger");
        var until = samples.today().plusDays(3).toString();
        for (var downloads : List.of("0", "mange", "1001")) {
            var wrong = browser.post(
                    path + "/extend", Map.of("files", file.toString(), "expiresAt", until, "downloads", downloads));
            assertThat(wrong.statusCode()).isEqualTo(422);
            assertThat(wrong.body()).contains("id=\"error-downloads\"");
        }
        var extended =
                browser.post(path + "/extend", Map.of("files", file.toString(), "expiresAt", until, "downloads", "5"));
        assertThat(extended.statusCode()).isEqualTo(303);
        assertThat(browser.follow(extended).body()).contains("Tilgangen er forlenget.", "1 av 6");
        assertThat(service.bean(Inbox.class).details(request.id()).request().state())
                .isEqualTo(RequestState.DELIVERED);
        assertThat(browser.post(path + "/refuse-again", Map.of("reason", "Nei")).statusCode())
                .isEqualTo(409);
    }
}
