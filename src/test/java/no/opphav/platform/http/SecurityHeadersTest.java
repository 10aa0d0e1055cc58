package no.opphav.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.ZoneId;
import java.util.List;
import no.opphav.kernel.ContentOrigin;
import no.opphav.kernel.EmailAddress;
import no.opphav.kernel.Site;
import no.opphav.testing.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(RunningService.class)
class SecurityHeadersTest {
    private final RunningService service;

    SecurityHeadersTest(RunningService service) {
        this.service = service;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/nb/sign-in",
                "/static/x/opphav.css",
                "/static/x/none.css",
                "/health",
                "/nowhere",
                "/api/nothing",
                "/test-failures/bug",
                "/test-failures/query",
                "/nb/editor/assets",
                "/test-failures/field"
            })
    void every_answer_is_guarded(String path) throws IOException, InterruptedException {
        var request = java.net.http.HttpRequest.newBuilder(service.url(path)).build();
        var headers = service.http().send(request, BodyHandlers.discarding()).headers();
        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'self'", "frame-ancestors 'none'", "base-uri 'none'")
                        .doesNotContain("unsafe"));
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Permissions-Policy")).isPresent();
        assertThat(headers.firstValue("Server")).isEmpty();
    }

    @Test
    void what_an_answer_says_itself_stays() {
        var answer =
                HttpResponse.ok().header("Referrer-Policy", "no-referrer").header("Content-Security-Policy", "sandbox");
        guard("http://localhost:8080", answer);
        assertThat(answer.getHeaders().getAll("Referrer-Policy")).containsExactly("no-referrer");
        assertThat(answer.getHeaders().getAll("Content-Security-Policy")).containsExactly("sandbox");
    }

    @Test
    void only_behind_tls_is_tls_required() {
        assertThat(guard("http://localhost:8080", HttpResponse.ok())
                        .getHeaders()
                        .contains("Strict-Transport-Security"))
                .isFalse();
        assertThat(guard("https://opphav.example.no", HttpResponse.ok())
                        .getHeaders()
                        .get("Strict-Transport-Security"))
                .isEqualTo("max-age=31536000");
    }

    @Test
    void pages_may_lead_to_the_store_for_what_they_show_and_to_nowhere_else() {
        var store = new ContentOrigin(URI.create("https://files.example.no"));
        var answer = HttpResponse.ok();
        new SecurityHeaders(site("https://opphav.example.no"), List.of(store)).guard(HttpRequest.GET("/"), answer);

        assertThat(String.valueOf(answer.getHeaders().get("Content-Security-Policy"))
                        .split("; "))
                .contains(
                        "default-src 'self'",
                        "img-src 'self' https://files.example.no",
                        "media-src 'self' https://files.example.no",
                        "form-action 'self' https://files.example.no");
    }

    private static HttpResponse<?> guard(String address, io.micronaut.http.MutableHttpResponse<?> answer) {
        new SecurityHeaders(site(address), List.of()).guard(HttpRequest.GET("/"), answer);
        return answer;
    }

    private static Site site(String address) {
        return new Site.Given(
                "Opphav", "Eier", new EmailAddress("a@example.no"), URI.create(address), ZoneId.of("Europe/Oslo"));
    }
}
