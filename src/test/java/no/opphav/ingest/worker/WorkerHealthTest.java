package no.opphav.ingest.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.micronaut.health.HealthStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;

class WorkerHealthTest {
    @TempDir
    Path data = Path.of("");

    @Test
    void a_node_that_can_start_no_worker_is_not_ready_until_it_can() throws IOException {
        var workers = new Workers(data, new WorkerSettings(1, 64L << 20, Duration.ofSeconds(20)));
        try {
            assertThat(health(workers)).isEqualTo(HealthStatus.UP);
            assertThat(data).as("no worker was started to find out").isEmptyDirectory();

            var inTheWay = Files.createFile(data.resolve("workers"));
            assertThatIOException().isThrownBy(() -> ask(workers));
            assertThat(health(workers)).isEqualTo(HealthStatus.DOWN);

            Files.delete(inTheWay);
            ask(workers);
            assertThat(health(workers)).isEqualTo(HealthStatus.UP);
        } finally {
            workers.close();
        }
    }

    private static void ask(Workers workers) throws IOException {
        workers.ask(Misbehaviour.NAME, Message.of(Misbehaviour.HOW, "greet"));
    }

    private static HealthStatus health(Workers workers) {
        return Objects.requireNonNull(
                        Mono.from(new WorkerHealth(workers).getResult()).block())
                .getStatus();
    }
}
