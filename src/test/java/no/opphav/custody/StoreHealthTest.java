package no.opphav.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import no.opphav.testing.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningService.class)
class StoreHealthTest {
    private static final long LONGEST = Duration.ofSeconds(20).toNanos();

    private final RunningService service;

    StoreHealthTest(RunningService service) {
        this.service = service;
    }

    @Test
    void a_node_is_not_ready_while_its_store_is_away() throws IOException {
        assertThat(eventually(200, "/health/readiness")).isEqualTo(200);
        KeptFile.away(service, () -> {
            assertThat(eventually(503, "/health/readiness")).isEqualTo(503);
            assertThat(status("/health/liveness")).isEqualTo(200);
        });
        assertThat(eventually(200, "/health/readiness")).isEqualTo(200);
    }

    /** An answer may be two seconds old. */
    private int eventually(int status, String path) {
        var begun = System.nanoTime();
        var answered = status(path);
        while (answered != status && System.nanoTime() - begun < LONGEST) {
            answered = status(path);
        }
        return answered;
    }

    private int status(String path) {
        try {
            return service.http()
                    .send(HttpRequest.newBuilder(service.url(path)).build(), BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
