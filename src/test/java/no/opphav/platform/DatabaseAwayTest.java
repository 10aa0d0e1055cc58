package no.opphav.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import no.opphav.testing.RunningService;
import no.opphav.testing.ServiceProcess;
import no.opphav.testing.TestDatabase;
import no.opphav.testing.TestFolder;
import no.opphav.testing.Wire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A service whose database goes away, hangs and comes back, as its users and its balancer see it. */
@ExtendWith(RunningService.class)
class DatabaseAwayTest {
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(15);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final TestFolder folder = TestFolder.create();
    private final HttpClient http = HttpClient.newHttpClient();
    private final TestDatabase database;

    DatabaseAwayTest(RunningService service) {
        this.database = TestDatabase.create(service);
    }

    @AfterEach
    void deleteFolder() {
        http.close();
        folder.delete();
    }

    @Test
    void users_are_told_to_come_back_and_find_everything_when_they_do() {
        try (var wire = Wire.to(database.port());
                var process = ServiceProcess.start(folder.path(), settings(wire, database))) {
            assertWell(process);
            wire.cut();
            assertAway(process);
            wire.mend();
            assertWell(process);
            wire.hold();
            assertAway(process);
            wire.mend();
            assertWell(process);
            assertThat(process.log().stream().filter(line -> line.contains("tells of no changes")))
                    .as("said once an outage")
                    .hasSize(2);
            assertThat(process.log().stream().filter(line -> line.contains("Unhandled exception")))
                    .as("said once in both")
                    .hasSizeLessThanOrEqualTo(1);
        }
    }

    private void assertWell(ServiceProcess process) {
        assertThat(eventually(200, process, "/health/readiness")).isEqualTo(200);
        assertThat(eventually(200, process, "/nb")).isEqualTo(200);
        assertThat(get(process, "/api/assets").statusCode()).isEqualTo(200);
        assertThat(get(process, "/health").statusCode()).isEqualTo(200);
    }

    private void assertAway(ServiceProcess process) {
        Stream.of("/nb", "/api/assets", "/nb/editor/assets", "/api/session")
                .map(path -> http.sendAsync(request(process, path), BodyHandlers.ofString()))
                .toList()
                .forEach(answer -> assertUnavailable(answer.join()));
        assertThat(eventually(503, process, "/health/readiness")).isEqualTo(503);
        assertThat(get(process, "/health/readiness").body()).doesNotContain("database", "127.0.0.1", "jdbc");
        assertThat(get(process, "/health/liveness").statusCode()).isEqualTo(200);
    }

    private static void assertUnavailable(HttpResponse<String> answer) {
        var type = isPage(answer.uri().getPath()) ? "text/html" : "application/problem+json";
        assertThat(answer.statusCode()).as(answer.uri().getPath()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("30");
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(actual -> assertThat(actual).startsWith(type));
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(caching -> assertThat(caching).contains("no-store"));
    }

    private int eventually(int status, ServiceProcess process, String path) {
        var end = System.nanoTime() + LONGEST_WAIT.toNanos();
        var answered = get(process, path).statusCode();
        while (answered != status && System.nanoTime() < end) {
            answered = get(process, path).statusCode();
        }
        return answered;
    }

    /** As a browser does that was signed in before; what watches the service carries no cookie. */
    private static HttpRequest request(ServiceProcess process, String path) {
        return HttpRequest.newBuilder(URI.create(process.address() + path))
                .timeout(LONGEST_ANSWER)
                .header("Cookie", path.startsWith("/health") ? "none=" : "opphav-session=" + "A".repeat(43))
                .header("Accept", isPage(path) ? "text/html" : "*/*")
                .build();
    }

    private static boolean isPage(String path) {
        return path.startsWith("/nb");
    }

    private HttpResponse<String> get(ServiceProcess process, String path) {
        try {
            return http.send(request(process, path), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static Map<String, String> settings(Wire wire, TestDatabase database) {
        return database.environment(
                wire.port(), Map.of("OPPHAV_DATABASE_TIMEOUT", "2s", "OPPHAV_TASKS_POLLING_INTERVAL", "1s"));
    }
}
