package no.opphav.ingest.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import no.opphav.testing.Needed;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a worker can do that bytes have taken over. */
class ConfinementTest {
    private static final String SECRET = "a secret";

    @TempDir
    static Path data = Path.of("");

    private static Workers workers;

    @BeforeAll
    static void open() throws IOException {
        Needed.on(
                Confinement.here().keepsFiles(),
                "no Landlock in this kernel: that workers are kept from the service's files is not tested");
        for (var file : List.of("objects/ab/object", "postgres/password", "staging/room/upload", "films/room/film")) {
            var place = data.resolve(file);
            Files.createDirectories(place.resolveSibling(""));
            Files.writeString(place, SECRET);
        }
        workers = new Workers(data, new WorkerSettings(1, 64L << 20, Duration.ofSeconds(20)));
    }

    @AfterAll
    static void close() {
        if (workers != null) {
            workers.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "read,postgres/password",
        "list,postgres",
        "list,.",
        "write,postgres/password",
        "write,objects/ab/object",
        "write,objects/ab/another",
        "delete,objects/ab/object",
        "write,fonts/LiberationSans-Regular.ttf",
        "write,workers/another"
    })
    void one_is_refused_what_is_not_its_own(String how, String where) throws IOException {
        assertThat(ask(how, data.resolve(where).toString())).isEqualTo(new Outcome.Failed("AccessDeniedException"));
        assertThat(data.resolve("objects/ab/object")).hasContent(SECRET);
        assertThat(data.resolve("postgres/password")).hasContent(SECRET);
    }

    @ParameterizedTest
    @CsvSource({"read,objects/ab/object", "read,staging/room/upload", "write,staging/room/copy", "write,films/room/web"
    })
    void one_reads_objects_and_writes_in_rooms(String how, String where) throws IOException {
        assertThat(ask(how, data.resolve(where).toString())).isInstanceOf(Outcome.Answered.class);
    }

    @Test
    void one_reads_its_own_environment_and_not_the_services() throws IOException {
        assertThat(ask("read", "/proc/self/environ")).isInstanceOf(Outcome.Answered.class);
        var environment = "/proc/" + ProcessHandle.current().pid() + "/environ";
        assertThat(Files.readString(Path.of(environment), java.nio.charset.StandardCharsets.ISO_8859_1))
                .isNotEmpty();
        assertThat(ask("read", environment)).isEqualTo(new Outcome.Failed("AccessDeniedException"));
        assertThat(said(ask("read by a program", environment))).isEmpty();
    }

    /** Of a JVM, the garbage collector and the compiler are threads that no Java has started. */
    @Test
    void every_thread_of_one_is_confined() throws IOException {
        assertThat(ask("greet", "")).isInstanceOf(Outcome.Answered.class);
        var worker = ProcessHandle.current()
                .children()
                .filter(ConfinementTest::isWorker)
                .findFirst()
                .orElseThrow();
        try (var threads = Files.list(Path.of("/proc/" + worker.pid() + "/task"))) {
            assertThat(threads.toList())
                    .hasSizeGreaterThan(3)
                    .allSatisfy(thread -> assertThat(Files.readAllLines(thread.resolve("status")))
                            .contains("NoNewPrivs:\t1"));
        }
    }

    @Test
    void one_reaches_no_server_of_this_machine() throws IOException {
        Needed.on(
                Confinement.here().keepsNetwork(),
                "neither unshare nor Landlock for the network: that workers have none is not tested");
        try (var here = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var call =
                    Message.of(Misbehaviour.HOW, "call").with(Misbehaviour.PORT, String.valueOf(here.getLocalPort()));
            assertThat(workers.ask(Misbehaviour.NAME, call)).isInstanceOf(Outcome.Failed.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"true, false", "false, true"})
    void landlock_by_itself_keeps_a_program_from_the_network(boolean confined, boolean reaches)
            throws IOException, InterruptedException {
        Needed.on(
                Landlock.keepsNetwork(Landlock.version()),
                "no Landlock for the network in this kernel: that it refuses connections is not tested");
        try (var here = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var command = new ArrayList<String>();
            if (confined) {
                command.addAll(JavaCommand.of(Launcher.class));
                command.addAll(
                        Launcher.arguments(new Reach(List.of(JavaCommand.home()), JavaCommand.libraries(), List.of())));
                command.add(Launcher.command());
            }
            command.addAll(JavaCommand.of(Caller.class));
            command.add(String.valueOf(here.getLocalPort()));
            assertThat(new ProcessBuilder(command).start().waitFor() == 0).isEqualTo(reaches);
        }
    }

    @Test
    void one_cannot_signal_the_service() throws IOException {
        Needed.on(
                Landlock.version() >= 6,
                "no Landlock for signals in this kernel: that workers cannot end the service is not tested");
        assertThat(said(ask("signal", String.valueOf(ProcessHandle.current().pid()))))
                .isNotEqualTo("0");
    }

    /** Ends well if it reaches a server. */
    static final class Caller {
        private Caller() {}

        public static void main(String[] args) throws IOException {
            new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(args[0])).close();
        }
    }

    private static boolean isWorker(ProcessHandle process) {
        var folder = Path.of("/proc", String.valueOf(process.pid()), "cwd");
        try {
            return folder.toRealPath().startsWith(data.resolve("workers").toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    private static String said(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Answered.class);
        return ((Outcome.Answered) outcome).answer().value("said").orElseThrow();
    }

    private static Outcome ask(String how, String path) throws IOException {
        return workers.ask(Misbehaviour.NAME, Message.of(Misbehaviour.HOW, how).with(Misbehaviour.PATH, path));
    }
}
