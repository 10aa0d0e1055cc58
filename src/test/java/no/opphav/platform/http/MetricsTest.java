package no.opphav.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.simple.SimpleHttpRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import no.opphav.testing.RunningService;
import no.opphav.testing.ServiceProcess;
import no.opphav.testing.TestFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningService.class)
class MetricsTest {
    private static final String TOKEN = "a-token-that-nobody-guesses";

    private final RunningService service;
    private final HttpClient http;

    MetricsTest(RunningService service) {
        this.service = service;
        this.http = service.http();
    }

    @Test
    void without_a_token_there_are_no_metrics() throws IOException, InterruptedException {
        assertThat(status(service.url(), "Bearer ")).isEqualTo(404);
    }

    @Test
    void only_who_shows_the_token_reads_them() throws IOException, InterruptedException {
        var folder = TestFolder.create();
        try (var process = ServiceProcess.start(folder.path(), Map.of("OPPHAV_METRICS_TOKEN", TOKEN))) {
            assertThat(status(process.address(), "Bearer something-else-altogether"))
                    .isEqualTo(401);
            assertThat(status(process.address(), "")).isEqualTo(401);
            assertThat(get(process.address(), "/nb/assets/what-nobody-has", "").statusCode())
                    .isEqualTo(404);
            assertThat(get(process.address(), "/what-leads-nowhere", "").statusCode())
                    .isEqualTo(404);
            var metrics = get(process.address(), "/metrics", "Bearer " + TOKEN);
            assertThat(metrics.statusCode()).isEqualTo(200);
            assertThat(metrics.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
            assertThat(metrics.body())
                    .contains(
                            "opphav_objects_unsound{damage=\"damaged\"} 0.0",
                            "opphav_objects_unsound{damage=\"missing\"} 0.0",
                            "opphav_objects_verified_total 0.0",
                            "opphav_objects_swept_total 0.0",
                            "opphav_mails_waiting 0.0",
                            "jvm_memory_used_bytes",
                            "http_server_requests_seconds_count")
                    .doesNotContain("nobody-has", "leads-nowhere", TOKEN);
        } finally {
            folder.delete();
        }
    }

    @Test
    void what_leads_nowhere_is_counted_in_one_place() {
        var registry = new SimpleMeterRegistry();
        var times = new RequestTimes(registry);
        for (var path : new String[] {"/a", "/b"}) {
            var request = new SimpleHttpRequest<>(HttpMethod.GET, path, "");
            times.begin(request);
            times.end(request, HttpResponse.notFound());
        }
        assertThat(registry.get("http.server.requests")
                        .tag("uri", "none")
                        .timer()
                        .count())
                .isEqualTo(2);
    }

    private int status(URI address, String authorization) throws IOException, InterruptedException {
        return get(address, "/metrics", authorization).statusCode();
    }

    private java.net.http.HttpResponse<String> get(URI address, String path, String authorization)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + path));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
