package no.opphav.testing;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The service as a process of its own, as an operator runs it. */
public final class ServiceProcess implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("Opphav is ready: (\\S+)");

    private final Process process;
    private final List<String> log = new CopyOnWriteArrayList<>();
    private final Optional<URI> address;

    private ServiceProcess(Process process) throws IOException {
        this.process = process;
        var lines = process.inputReader();
        this.address = readUntilReady(lines);
        Thread.ofPlatform().daemon().start(() -> lines.lines().forEach(log::add));
    }

    /**
     * Starts it, and returns when it answers or has given up.
     *
     * @param settings as the environment carries them, such as {@code OPPHAV_PORT}; any free port unless they say another
     * @param words of the command line
     */
    public static ServiceProcess start(Path data, Map<String, String> settings, String... words) {
        var builder = new ProcessBuilder(new ArrayList<>(List.of(
                        ProcessHandle.current().info().command().orElse("java"),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx256m",
                        "-classpath",
                        classpath(),
                        "no.opphav.Opphav")))
                .redirectErrorStream(true);
        builder.command().addAll(List.of(words));
        builder.environment()
                .putAll(Map.of(
                        "OPPHAV_DATA",
                        data.toString(),
                        "OPPHAV_DATABASE_PROGRAMS",
                        TestFolder.PROGRAMS.toString(),
                        "OPPHAV_PORT",
                        "-1",
                        "OPPHAV_SAMPLE_CATALOGUE",
                        "false"));
        builder.environment().putAll(settings);
        try {
            return new ServiceProcess(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the service runs on, without the tests. */
    private static String classpath() {
        var all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private Optional<URI> readUntilReady(BufferedReader lines) throws IOException {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            log.add(line);
            var ready = READY.matcher(line);
            if (ready.find()) {
                return Optional.of(URI.create(ready.group(1)));
            }
        }
        return Optional.empty();
    }

    /** Where it answers. */
    public URI address() {
        return address.orElseThrow(() -> new AssertionError("The service did not start:\n" + String.join("\n", log)));
    }

    /** What it has written, line by line. */
    public List<String> log() {
        return List.copyOf(log);
    }

    /** What it ended with, once it has. */
    public int exitCode() {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** The processes that it has started and that still run. */
    public Stream<ProcessHandle> children() {
        return process.descendants();
    }

    /** Ends it with {@code SIGKILL}; its database server lives on. */
    public void kill() {
        process.destroyForcibly();
        exitCode();
    }

    /** Asks it to stop, and waits until it has. */
    @Override
    public void close() {
        process.destroy();
        exitCode();
    }
}
