package no.opphav.ingest.clamd;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.opphav.ingest.MalwareScanner.Scan;
import no.opphav.testing.Needed;
import no.opphav.testing.TestFolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** ClamAV's own daemon, which knows one signature: the test's. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealClamdTest {
    private static final byte[] MALWARE = "opphav-malware-for-tests".getBytes(US_ASCII);
    private static final int LIMIT = 1 << 20;
    private static final int LOOKED_THROUGH = LIMIT / 2;

    private final TestFolder folder = TestFolder.create();
    private Optional<Process> clamd = Optional.empty();
    private ClamdSettings settings = new ClamdSettings("", 1, Duration.ofSeconds(20), Duration.ofSeconds(30));

    @BeforeAll
    void start() throws IOException {
        var program = program();
        Needed.on(program.isPresent(), "clamd is not installed: files are not sent to a real one");
        var signatures = Files.createDirectory(folder.path().resolve("signatures"));
        Files.writeString(
                signatures.resolve("test.ndb"),
                "Opphav.Test:0:*:" + HexFormat.of().formatHex(MALWARE) + "\n");
        var port = freePort();
        var configuration = Files.writeString(
                folder.path().resolve("clamd.conf"), """
                Foreground yes
                DatabaseDirectory %s
                TCPAddr 127.0.0.1
                TCPSocket %d
                StreamMaxLength %d
                MaxFileSize %d
                AlertExceedsMax yes
                """.formatted(signatures, port, LIMIT, LOOKED_THROUGH));
        clamd = Optional.of(new ProcessBuilder(List.of(program.get().toString(), "--config-file=" + configuration))
                .redirectErrorStream(true)
                .redirectOutput(folder.path().resolve("clamd.log").toFile())
                .start());
        settings = new ClamdSettings("127.0.0.1", port, Duration.ofSeconds(20), Duration.ofSeconds(30));
        awaitAnswer(clamd.get());
    }

    private void awaitAnswer(Process process) throws IOException {
        while (!answers()) {
            assertThat(process.isAlive())
                    .as(Files.readString(folder.path().resolve("clamd.log")))
                    .isTrue();
        }
    }

    private boolean answers() {
        try (var socket = new java.net.Socket(settings.host(), settings.port())) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    @AfterAll
    void stop() {
        clamd.ifPresent(process -> process.destroyForcibly().onExit().join());
        folder.delete();
    }

    @Test
    void a_clean_file_passes() {
        assertThat(scan("Rapport".getBytes(US_ASCII))).isEqualTo(new Scan.Clean());
    }

    @Test
    void malware_is_found_and_named() {
        assertThat(scan(MALWARE))
                .isInstanceOfSatisfying(
                        Scan.Infected.class,
                        found -> assertThat(found.signature()).startsWith("Opphav.Test"));
    }

    @Test
    void a_file_beyond_the_limit_is_not_passed_for_clean() {
        assertThat(scan(new byte[LIMIT + 1])).isEqualTo(new Scan.TooLarge());
    }

    @Test
    void neither_is_one_of_which_it_looks_through_a_part_only() {
        var content = new byte[LOOKED_THROUGH + 100];
        System.arraycopy(MALWARE, 0, content, LOOKED_THROUGH + 10, MALWARE.length);
        assertThat(scan(content)).isEqualTo(new Scan.TooLarge());
    }

    private Scan scan(byte[] content) {
        return new ClamdScanner(settings).scan(new ByteArrayInputStream(content));
    }

    private static Optional<Path> program() {
        return Stream.of("/usr/sbin/clamd", "/usr/bin/clamd", "/usr/local/sbin/clamd")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
