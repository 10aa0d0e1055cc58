package no.opphav.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import no.opphav.account.TestAccounts;
import no.opphav.testing.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A form that is sent after its session has ended. */
@ExtendWith(RunningService.class)
class KeptFormTest {
    private static final String PAGE = "/nb/editor/assets/plakat";

    private final RunningService service;

    KeptFormTest(RunningService service) {
        this.service = service;
    }

    @Test
    void what_was_written_comes_through_the_sign_in_and_is_sent_by_whoever_wrote_it() throws Exception {
        var stale = post(PAGE, Map.of("title", "Skrevet i en gammel fane", "revision", "7"));
        assertThat(stale.statusCode()).isEqualTo(307);
        var to = stale.headers().firstValue("Location").orElseThrow();
        var kept = post(to, Map.of("title", "Skrevet i en gammel fane", "revision", "7"));
        assertThat(kept.statusCode()).isEqualTo(401);
        assertThat(kept.body())
                .contains("Logg inn igjen", "name=\"kept.title\" value=\"Skrevet i en gammel fane\"")
                .contains("name=\"to\" value=\"" + PAGE + "\"");

        var account = TestAccounts.editor(service).session().account();
        var wrong = post(
                "/nb/sign-in/kept/signed-in",
                Map.of("email", account.email().value(), "password", "feil", "to", PAGE, "kept.title", "Skrevet her"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("value=\"Skrevet her\"").doesNotContain("feil\"");

        var signedIn = post(
                "/nb/sign-in/kept/signed-in",
                Map.of(
                        "email",
                        account.email().value(),
                        "password",
                        TestAccounts.PASSWORD,
                        "to",
                        PAGE,
                        "kept.title",
                        "Skrevet her"));
        assertThat(signedIn.statusCode()).isEqualTo(200);
        assertThat(signedIn.headers().firstValue("Set-Cookie")).isPresent();
        assertThat(signedIn.body())
                .contains("action=\"" + PAGE + "\"", "name=\"title\" value=\"Skrevet her\"", "Send det jeg skrev");
    }

    @Test
    void it_leads_to_an_editors_page_of_this_service_and_nowhere_else() throws Exception {
        for (var elsewhere : new String[] {"https://example.com/", "//example.com", "/nb/sign-out", "javascript:1"}) {
            assertThat(post("/nb/sign-in/kept?to=" + encoded(elsewhere), Map.of("a", "b"))
                            .body())
                    .contains("name=\"to\" value=\"/nb/editor\"");
        }
    }

    private HttpResponse<String> post(String path, Map<String, String> form) throws Exception {
        var body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return service.http()
                .send(
                        HttpRequest.newBuilder(service.url(path))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .header("Accept", "text/html")
                                .header("Sec-Fetch-Site", "same-origin")
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
