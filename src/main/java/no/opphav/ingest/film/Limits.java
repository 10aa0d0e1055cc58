package no.opphav.ingest.film;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** What is put before a program so that the system ends it when it takes too much, where this machine can. */
final class Limits {
    private static final Path PROGRAM = Path.of("/usr/bin/prlimit");
    private static final long MEMORY = 4L << 30;
    private static final int PROCESSORS = 4;

    private Limits() {}

    /**
     * The beginning of a command; empty where there is no {@code prlimit}.
     *
     * @param deadline how long the program may take, on no more than four processors
     */
    static List<String> of(Duration deadline) {
        return Files.isExecutable(PROGRAM)
                ? List.of(
                        PROGRAM.toString(),
                        "--as=" + MEMORY,
                        "--cpu=" + (deadline.toSeconds() + 1) * PROCESSORS,
                        "--core=0",
                        "--")
                : List.of();
    }
}
