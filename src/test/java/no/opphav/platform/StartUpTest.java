package no.opphav.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import no.opphav.testing.ServiceProcess;
import no.opphav.testing.TestFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an operator sees when the service starts, and when it cannot. */
class StartUpTest {
    private final TestFolder folder = TestFolder.create();

    @AfterEach
    void deleteFolder() {
        folder.delete();
    }

    @Test
    void a_second_instance_on_the_same_folder_says_so_and_stops() {
        try (var first = ServiceProcess.start(folder.path(), Map.of())) {
            assertThat(first.address()).hasScheme("http");
            try (var second = ServiceProcess.start(folder.path(), Map.of())) {
                assertThat(second.exitCode()).isEqualTo(1);
                assertThat(lastWords(second)).contains("Another Opphav is using the data folder " + folder.path());
            }
        }
    }

    @Test
    void what_was_kept_is_there_after_the_process_is_killed() throws IOException, InterruptedException {
        Sitting before;
        try (var service = ServiceProcess.start(folder.path(), Map.of())) {
            before = Sitting.begin(service);
            service.kill();
        }
        try (var again = ServiceProcess.start(folder.path(), Map.of())) {
            assertThat(before.name(again)).as("who is signed in").isEqualTo("Kari Nordmann");
        }
    }

    @Test
    void a_port_that_is_taken_is_named_and_the_database_stops_again() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"));
                var service = ServiceProcess.start(
                        folder.path(), Map.of("OPPHAV_PORT", String.valueOf(taken.getLocalPort())))) {
            assertThat(service.exitCode()).isEqualTo(1);
            assertThat(lastWords(service)).contains("Port " + taken.getLocalPort() + " is taken");
            assertThat(folder.path().resolve("postgres/cluster/postmaster.pid")).doesNotExist();
        }
    }

    @Test
    void a_folder_that_cannot_be_written_is_named() throws IOException {
        Path file = Files.writeString(folder.path().resolve("file"), "not a folder");
        try (var service = ServiceProcess.start(file.resolve("data"), Map.of())) {
            assertThat(service.exitCode()).isEqualTo(1);
            assertThat(lastWords(service)).contains("The data folder " + file.resolve("data") + " cannot be written");
        }
    }

    @Test
    void a_setting_that_makes_no_sense_is_named() {
        try (var service = ServiceProcess.start(folder.path(), Map.of("OPPHAV_TASKS_THREADS", "0"))) {
            assertThat(service.exitCode()).isEqualTo(1);
            assertThat(lastWords(service)).contains("opphav.tasks.threads has to be at least 1");
        }
    }

    @Test
    void a_token_for_the_metrics_that_is_too_short_is_refused_at_the_start() {
        try (var service = ServiceProcess.start(folder.path(), Map.of("OPPHAV_METRICS_TOKEN", "tok"))) {
            assertThat(service.exitCode()).isEqualTo(1);
            assertThat(lastWords(service)).contains("opphav.metrics.token has to have at least 16 characters");
        }
    }

    @Test
    void a_command_that_is_none_is_refused_with_those_that_are() {
        try (var service = ServiceProcess.start(folder.path(), Map.of(), "nonsense")) {
            assertThat(service.exitCode()).isEqualTo(1);
            assertThat(lastWords(service)).contains("There is no command nonsense", "copy-store");
        }
    }

    /** One sentence, and no stack trace after it. */
    private static String lastWords(ServiceProcess service) {
        List<String> errors = service.log().stream()
                .filter(line -> line.contains(" ERROR ") || line.startsWith("\tat ") || line.startsWith("Caused by"))
                .toList();
        assertThat(errors).as("errors in %s", service.log()).hasSize(1);
        return errors.getFirst();
    }
}
