package no.opphav.ingest.film;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What a program may take of this machine. The system ends it when it takes more, where this machine can, even when this
 * process ends before it.
 *
 * @param memory in bytes
 * @param processor its time, summed over the processors
 * @param file the largest that it may write, in bytes
 * @param givesWay to everything else on the machine
 */
record Limits(long memory, Duration processor, long file, boolean givesWay) {
    private static final Path NICE = Path.of("/usr/bin/nice");
    private static final Path PRLIMIT = Path.of("/usr/bin/prlimit");
    private static final long MEMORY_OF_A_LOOK = 4L << 30;
    private static final long PICTURE_OF_A_LOOK = 256L << 20;
    private static final int PROCESSORS_OF_A_LOOK = 4;

    /** For what takes no longer than the deadline, on no more than four processors, and writes at most a picture. */
    static Limits ofLook(Duration deadline) {
        return new Limits(
                MEMORY_OF_A_LOOK, deadline.plusSeconds(1).multipliedBy(PROCESSORS_OF_A_LOOK), PICTURE_OF_A_LOOK, false);
    }

    /** The command that runs this one so. */
    List<String> on(List<String> command) {
        var limited = new ArrayList<String>();
        if (givesWay && Files.isExecutable(NICE)) {
            limited.addAll(List.of(NICE.toString(), "-n", "10"));
        }
        if (Files.isExecutable(PRLIMIT)) {
            limited.addAll(List.of(
                    PRLIMIT.toString(),
                    "--core=0",
                    "--as=" + memory,
                    "--cpu=" + processor.toSeconds(),
                    "--fsize=" + file,
                    "--"));
        }
        limited.addAll(command);
        return limited;
    }
}
