package no.opphav.ingest.worker;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The command that starts a worker: our own Java on our own class path. */
final class WorkerCommand {
    private static final List<String> OPTIONS = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-CreateCoredumpOnCrash",
            // standard output is for answers
            "-XX:+DisplayVMOutputToStderr",
            "-Xshare:auto",
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.awt.headless=true",
            "-Dlogback.configurationFile=worker/logback.xml");

    private final List<String> confinement;
    private final long heap;
    private final Path fonts;
    private final List<String> more;

    /**
     * @param confinement what goes before it
     * @param heap in bytes
     * @param fonts a folder of fonts, for what the machine's own lack
     * @param more options for tests
     */
    WorkerCommand(List<String> confinement, long heap, Path fonts, List<String> more) {
        this.confinement = confinement;
        this.heap = heap;
        this.fonts = fonts;
        this.more = more;
    }

    /** The command for a worker whose folder this is. */
    List<String> in(Path room) {
        var command = new ArrayList<>(confinement);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.add("-Xmx" + heap);
        command.add("-Djava.io.tmpdir=" + room);
        command.add("-Dsun.java2d.fontpath=append:" + fonts);
        command.add("-XX:ErrorFile=" + room.resolve("crash"));
        command.addAll(more);
        command.add("-classpath");
        command.add(classPath());
        command.add(Worker.class.getName());
        return command;
    }

    /** A worker has a folder of its own, so that every entry is named from the root. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
