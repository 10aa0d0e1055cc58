package no.opphav.account.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.util.Map;
import no.opphav.account.TestAccounts;
import no.opphav.testing.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(RunningService.class)
class CrossSiteTest {
    private final RunningService service;
    private final Browser editor;
    private final Browser stranger;

    CrossSiteTest(RunningService service) {
        this.service = service;
        this.editor = new Browser(service, TestAccounts.cookie(TestAccounts.editor(service)));
        this.stranger = Browser.without(service);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "", "x"})
    void what_another_site_sends_is_refused_with_and_without_a_session(String site)
            throws IOException, InterruptedException {
        assertThat(status(post(editor).header("Sec-Fetch-Site", site))).isEqualTo(403);
        assertThat(status(post(stranger).header("Sec-Fetch-Site", site))).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"same-origin", "none"})
    void what_our_own_pages_send_is_taken(String site) throws IOException, InterruptedException {
        assertThat(status(post(editor).header("Sec-Fetch-Site", site))).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "http://localhost.evil.example", "http://localhost"})
    void an_older_browser_on_another_site_is_refused(String origin) throws IOException, InterruptedException {
        assertThat(status(post(editor).header("Origin", origin))).isEqualTo(403);
        assertThat(status(post(stranger).header("Origin", origin))).isEqualTo(403);
    }

    @Test
    void an_older_browser_on_our_own_pages_is_taken() throws IOException, InterruptedException {
        assertThat(status(post(editor).header("Origin", service.url().toString())))
                .isEqualTo(200);
    }

    @Test
    void who_says_nothing_is_taken_only_without_a_session() throws IOException, InterruptedException {
        assertThat(status(post(stranger))).isEqualTo(200);
        assertThat(status(post(editor))).isEqualTo(403);
    }

    @Test
    void a_header_that_says_our_own_does_not_outweigh_one_that_says_another() throws IOException, InterruptedException {
        var request = post(editor)
                .header("Sec-Fetch-Site", "cross-site")
                .header("Origin", service.url().toString());
        assertThat(status(request)).isEqualTo(403);
    }

    @Test
    void every_method_that_changes_something_is_guarded() throws IOException, InterruptedException {
        for (var method : new String[] {"PUT", "PATCH", "DELETE", "POST"}) {
            var request = editor.request("/api/test-anyone").method(method, HttpRequest.BodyPublishers.noBody());
            assertThat(status(request.header("Sec-Fetch-Site", "cross-site")))
                    .as(method)
                    .isEqualTo(403);
        }
    }

    @Test
    void a_link_from_another_site_may_be_followed() throws IOException, InterruptedException {
        assertThat(status(editor.request("/api/test-anyone").header("Sec-Fetch-Site", "cross-site")))
                .isEqualTo(200);
    }

    @Test
    void nobody_can_be_signed_in_by_another_site() throws IOException, InterruptedException {
        var email = TestAccounts.editor(service).session().account().email().value();
        var form = Map.of("email", email, "password", TestAccounts.PASSWORD);
        var answer = stranger.send(stranger.form("/nb/sign-in", form).header("Sec-Fetch-Site", "cross-site"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(Browser.setCookie(answer)).isEmpty();
        assertThat(answer.body()).contains("Forespørselen kom fra et annet nettsted");
    }

    private static HttpRequest.Builder post(Browser browser) {
        return browser.request("/api/test-anyone").POST(HttpRequest.BodyPublishers.noBody());
    }

    private int status(HttpRequest.Builder request) throws IOException, InterruptedException {
        return editor.send(request).statusCode();
    }
}
