package no.opphav.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import no.opphav.kernel.ProblemCode;
import no.opphav.testing.CapturedLog;
import no.opphav.testing.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(RunningService.class)
class ProblemAnswersTest {
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final String JSON = "application/problem+json";

    private final RunningService service;

    ProblemAnswersTest(RunningService service) {
        this.service = service;
    }

    @ParameterizedTest
    @EnumSource
    void every_refusal_is_a_problem_document_with_its_status(ProblemCode code)
            throws IOException, InterruptedException {
        var answer = get("/test-failures/problem/" + code);
        assertThat(answer.statusCode()).isEqualTo(ProblemStatus.sent(code));
        assertThat(type(answer)).isEqualTo(JSON);
        assertThat(answer.body())
                .contains("\"type\":\"urn:opphav:problem:" + code.code() + "\"")
                .contains("\"code\":\"" + code.code() + "\"")
                .contains("\"status\":" + answer.statusCode())
                .doesNotContain("\"fields\"");
    }

    @Test
    void a_field_is_named_with_its_reason_and_a_sentence() throws IOException, InterruptedException {
        var answer = send(request("/test-failures/field").header("Accept-Language", "en"));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.headers().firstValue("Content-Language")).contains("en");
        assertThat(answer.body())
                .contains("\"title\":\"The web address is in use\"")
                .contains(
                        "{\"field\":\"slug\",\"reason\":\"taken\",\"detail\":\"This is in use. Choose something else.\"}");
    }

    @Test
    void a_browser_gets_a_page_in_the_language_of_the_path() throws IOException, InterruptedException {
        var answer = send(request("/nn/no-such-page").header("Accept", BROWSER).header("Accept-Language", "en"));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(type(answer)).startsWith("text/html");
        assertThat(answer.body()).contains("<html lang=\"nn\">", "Sida finst ikkje", "href=\"/en/no-such-page\"");
    }

    @Test
    void a_path_without_language_is_answered_in_the_browsers() throws IOException, InterruptedException {
        var answer = send(request("/no-such-page").header("Accept", BROWSER).header("Accept-Language", "en-GB"));
        assertThat(answer.body()).contains("<html lang=\"en\">", "There is no such page");
    }

    @Test
    void the_page_of_what_belongs_to_an_asset_leads_there() throws IOException, InterruptedException {
        var answer = send(request("/test-failures/superseded").header("Accept", BROWSER));
        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(answer.body()).contains("href=\"/nb/assets/valg-hele-livet\"");
    }

    @Test
    void what_a_path_says_is_text_on_the_page() throws IOException, InterruptedException {
        var answer = send(request("/nb/%3Cscript%3Ealert(1)%3C/script%3E%22%3E").header("Accept", BROWSER));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("<script>alert");
    }

    @Test
    void the_api_answers_programs_even_where_a_browser_asks() throws IOException, InterruptedException {
        var answer = send(request("/api/no-such-thing").header("Accept", BROWSER));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(type(answer)).isEqualTo(JSON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/no-such-page",
                "/nb/no/such/page",
                "/api/x",
                "/..%2f..%2fetc/passwd",
                "/test-failures/number/many"
            })
    void an_address_that_leads_nowhere_is_not_found(String path) throws IOException, InterruptedException {
        var answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("\"code\":\"not-found\"");
    }

    @Test
    void a_method_that_the_address_does_not_know_is_refused_with_those_it_does()
            throws IOException, InterruptedException {
        var answer = send(request("/test-failures/field").DELETE());
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow"))
                .hasValueSatisfying(allow -> assertThat(allow).contains("GET"));
        assertThat(answer.body()).contains("\"code\":\"method-not-allowed\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[1,2]", "{\"name\":\"x\",\"size\":\"many\"}", "{\"name\":{}}", ""})
    void a_body_that_cannot_be_read_is_the_clients_mistake(String body) throws IOException, InterruptedException {
        var answer = send(post("/test-failures/json", "application/json", body));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"code\":\"malformed-request\"");
    }

    @Test
    void a_form_with_a_broken_escape_is_the_clients_mistake() throws IOException, InterruptedException {
        var answer = send(HttpRequest.newBuilder(service.url("/nb/request"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", BROWSER)
                .POST(HttpRequest.BodyPublishers.ofString("event=%zz")));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(type(answer)).startsWith("text/html");
    }

    @Test
    void a_body_of_another_type_is_refused() throws IOException, InterruptedException {
        var answer = send(post("/test-failures/json", "text/csv", "a,b"));
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("\"code\":\"unsupported-media-type\"");
    }

    @Test
    void a_format_that_there_is_not_is_refused() throws IOException, InterruptedException {
        var answer = send(request("/test-failures/query?number=1").header("Accept", "image/png"));
        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(answer.body()).contains("\"code\":\"not-acceptable\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/test-failures/query", "/test-failures/query?number=many"})
    void a_query_that_cannot_be_read_is_the_clients_mistake(String path) throws IOException, InterruptedException {
        var answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"code\":\"malformed-request\"");
    }

    @Test
    void a_body_past_every_limit_is_too_large() throws IOException, InterruptedException {
        var answer = send(post("/test-failures/json", "application/json", " ".repeat(11 * 1024 * 1024)));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("\"code\":\"upload-too-large\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/test-failures/bug", "/test-failures/error"})
    void a_failure_of_our_own_tells_its_id_and_nothing_else(String path) throws IOException, InterruptedException {
        try (var log = CapturedLog.open()) {
            var answer = get(path);
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body())
                    .contains("\"code\":\"internal-error\"")
                    .doesNotContain(FailingController.SECRET)
                    .containsPattern("[0-9a-f]{8}-[0-9a-f]{4}-7");
            var incident = answer.body().replaceAll("(?s).*([0-9a-f]{8}-[0-9a-f-]{27}).*", "$1");
            assertThat(log.text()).contains(incident).contains(FailingController.SECRET);
        }
    }

    @Test
    void the_health_of_the_service_is_everyones_to_ask_but_not_its_insides() throws IOException, InterruptedException {
        assertThat(get("/health").body()).isEqualTo("{\"name\":null,\"status\":\"UP\",\"details\":null}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/beans",
                "/env",
                "/routes",
                "/loggers",
                "/info",
                "/refresh",
                "/threaddump",
                "/metrics",
                "/stop",
                "/caches"
            })
    void nothing_else_of_the_insides_is_there(String path) throws IOException, InterruptedException {
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(service.url(path));
    }

    private HttpRequest.Builder post(String path, String type, String body) {
        return request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return service.http().send(request.build(), BodyHandlers.ofString());
    }

    private static String type(HttpResponse<?> answer) {
        return answer.headers().firstValue("Content-Type").orElse("");
    }
}
