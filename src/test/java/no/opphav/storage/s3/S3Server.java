package no.opphav.storage.s3;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.opphav.testing.TestFolder;

/** An S3 server; those started here have a process and a folder of their own and listen on a free port. */
public record S3Server(S3Settings settings, Runnable stopping) {
    static final String ACCESS_KEY = "opphav-test";
    static final String SECRET_KEY = "opphav-test-secret";

    private static final String BUCKET = "opphav-test";

    /** Adobe's S3Mock, which the build puts beside the tests. */
    public static S3Server s3Mock() {
        var folder = TestFolder.create();
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var jar =
                Path.of("target", "servers", "s3mock-exec.jar").toAbsolutePath().toString();
        return start(
                folder,
                List.of(
                        java,
                        "-Xmx192m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.io.tmpdir=" + folder.path(),
                        "-jar",
                        jar,
                        "--server.port=0",
                        "--com.adobe.testing.s3mock.httpPort=0"),
                Pattern.compile("Tomcat started on ports .*?(\\d+) \\(http\\)"));
    }

    static S3Server minio(Path program) {
        var folder = TestFolder.create();
        var address = "127.0.0.1:" + freePort();
        return start(
                folder,
                List.of(
                        program.toString(),
                        "server",
                        "--address",
                        address,
                        "--console-address",
                        "127.0.0.1:" + freePort(),
                        folder.path().toString()),
                Pattern.compile("API: http://127\\.0\\.0\\.1:(\\d+)"));
    }

    /** versitygw over a folder; it makes no bucket for the SDK, but takes a folder for one. */
    static S3Server versitygw(Path program) {
        var folder = TestFolder.create();
        makeFolder(folder.path().resolve(BUCKET));
        var address = "127.0.0.1:" + freePort();
        return start(
                folder,
                List.of(
                        program.toString(),
                        "--port",
                        address,
                        "--access",
                        ACCESS_KEY,
                        "--secret",
                        SECRET_KEY,
                        "posix",
                        folder.path().toString()),
                Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)"));
    }

    private static S3Server start(TestFolder folder, List<String> command, Pattern ready) {
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().putAll(Map.of("MINIO_ROOT_USER", ACCESS_KEY, "MINIO_ROOT_PASSWORD", SECRET_KEY));
            var process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            var port = awaitPort(process.inputReader(), ready);
            return new S3Server(settings("http://127.0.0.1:" + port, BUCKET, SECRET_KEY), () -> {
                process.destroyForcibly().onExit().join();
                folder.delete();
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String awaitPort(BufferedReader output, Pattern ready) throws IOException {
        var said = new ArrayList<String>();
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            said.add(line);
            Matcher matcher = ready.matcher(line);
            if (matcher.find()) {
                Thread.ofVirtual().start(() -> output.lines().forEach(ignored -> {}));
                return matcher.group(1);
            }
        }
        throw new IllegalStateException("The S3 server did not start: " + String.join("\n", said));
    }

    static S3Settings settings(String endpoint, String bucket, String secretKey) {
        return settings(endpoint, bucket, secretKey, Duration.ofSeconds(60));
    }

    static S3Settings settings(String endpoint, String bucket, String secretKey, Duration deadline) {
        return new S3Settings(endpoint, "", bucket, ACCESS_KEY, secretKey, "us-east-1", deadline);
    }

    /** A port that nobody listens on. */
    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void makeFolder(Path folder) {
        try {
            Files.createDirectory(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it listens on the loopback address. */
    public int port() {
        return URI.create(settings.endpoint()).getPort();
    }

    /** As the environment of a service carries it that gets there by another port, such as a wire's. */
    public Map<String, String> environment(int through) {
        return Map.of(
                "OPPHAV_STORE_TYPE", "s3",
                "OPPHAV_STORE_S3_ENDPOINT", "http://127.0.0.1:" + through,
                "OPPHAV_STORE_S3_BUCKET", settings.bucket(),
                "OPPHAV_STORE_S3_ACCESS_KEY", settings.accessKey(),
                "OPPHAV_STORE_S3_SECRET_KEY", settings.secretKey());
    }

    /** What a service is told to keep its bytes there. */
    public Map<String, Object> asStore() {
        return Map.of(
                "opphav.store.type", "s3",
                "opphav.store.s3.endpoint", settings.endpoint(),
                "opphav.store.s3.bucket", settings.bucket(),
                "opphav.store.s3.access-key", settings.accessKey(),
                "opphav.store.s3.secret-key", settings.secretKey());
    }

    public void stop() {
        stopping.run();
    }
}
