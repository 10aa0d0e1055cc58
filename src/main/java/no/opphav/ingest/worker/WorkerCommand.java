package no.opphav.ingest.worker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command that starts a worker, confined to what it needs. */
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

    private final long heap;
    private final Path fonts;
    private final List<Path> rooms;
    private final List<Path> reading;
    private final List<String> more;

    /**
     * @param heap in bytes
     * @param fonts a folder of fonts, for what the machine's own lack
     * @param files folders with files that are looked into
     * @param rooms folders with rooms in which it is to leave what it makes
     * @param more options for tests
     */
    WorkerCommand(long heap, Path fonts, List<Path> files, List<Path> rooms, List<String> more) throws IOException {
        this.heap = heap;
        this.fonts = fonts;
        this.rooms = rooms;
        this.reading = new ArrayList<>(JavaCommand.libraries());
        reading.addAll(files);
        reading.add(fonts);
        this.more = more;
    }

    /** The command for a worker whose folder this is. */
    List<String> in(Path room, Confinement confinement) {
        var command = new ArrayList<>(List.of(JavaCommand.java()));
        command.addAll(OPTIONS);
        command.add("-Xmx" + heap);
        command.add("-Djava.io.tmpdir=" + room);
        command.add("-Dsun.java2d.fontpath=append:" + fonts);
        command.add("-XX:ErrorFile=" + room.resolve("crash"));
        command.addAll(more);
        command.addAll(List.of("-classpath", JavaCommand.classPath(), Worker.class.getName()));
        return confinement.confined(reach(room, confinement), command);
    }

    private Reach reach(Path room, Confinement confinement) {
        var running = new ArrayList<>(confinement.equipment());
        running.add(JavaCommand.home());
        var writing = new ArrayList<>(rooms);
        writing.add(room);
        return new Reach(running, reading, writing);
    }
}
