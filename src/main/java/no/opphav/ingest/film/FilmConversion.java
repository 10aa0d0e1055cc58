package no.opphav.ingest.film;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * Writes a film again. The process gives way to everything else on the machine, and where the machine lets us it gets no
 * more than a given memory and time of the processor, even when this process ends before it.
 */
public final class FilmConversion {
    private static final Path NICE = Path.of("/usr/bin/nice");
    private static final Path PRLIMIT = Path.of("/usr/bin/prlimit");
    private static final long MOST_MEMORY = 3L << 30;
    private static final String POSITION = "out_time_us=";
    private static final List<String> TOLD_OF =
            List.of("-nostdin", "-nostats", "-stats_period", "1", "-progress", "pipe:1");

    private final Duration deadline;
    private final int threads;

    /** Is told how far a conversion has come. */
    @FunctionalInterface
    public interface Watch {
        /**
         * About every second.
         *
         * @param position in the film
         * @return whether to go on
         */
        boolean at(Duration position);
    }

    /** The film was not converted in time. */
    public static final class TooSlow extends IOException {
        private static final long serialVersionUID = 1L;

        private TooSlow(Duration deadline) {
            super("It took longer than " + deadline);
        }
    }

    /**
     * @param deadline for all of a film
     * @param threads of the decoder, and of the encoder
     */
    public FilmConversion(Duration deadline, int threads) {
        this.deadline = deadline;
        this.threads = threads;
    }

    /**
     * Writes a film in other words.
     *
     * @param options of ffmpeg, for what is written
     * @param target where to; there is nothing yet
     * @return whether it was written to its end, or the watch ended it
     * @throws FilmProgram.Unreadable if ffmpeg makes nothing of the film
     * @throws TooSlow if it takes longer than the deadline
     * @throws IOException if this machine has no ffmpeg
     */
    public boolean run(Path film, List<String> options, Path target, Watch watch) throws IOException {
        var count = Integer.toString(threads);
        var before = joined(TOLD_OF, List.of("-threads", count, "-filter_threads", count));
        var after = joined(options, List.of("-threads", count, "-y", "file:" + target.toAbsolutePath()));
        var process = FilmProgram.FFMPEG.confined(limits(), before, film, after).start();
        try {
            var late = new AtomicBoolean();
            var guard = Thread.ofVirtual().start(() -> late.set(isEndedLate(process)));
            if (!isLetOn(process, watch)) {
                return false;
            }
            guard.join();
            if (late.get()) {
                throw new TooSlow(deadline);
            }
            if (process.exitValue() != 0) {
                throw new FilmProgram.Unreadable("ffmpeg ended with " + process.exitValue());
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The service stops", e);
        } finally {
            process.destroyForcibly();
        }
    }

    /** Waits for the process's end, and ends it at the deadline. Leaves its output open to whoever reads it meanwhile. */
    private boolean isEndedLate(Process process) {
        try {
            if (process.waitFor(deadline.toMillis(), TimeUnit.MILLISECONDS)) {
                return false;
            }
            process.toHandle().destroyForcibly();
            process.waitFor();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static boolean isLetOn(Process process, Watch watch) throws IOException {
        try (var lines = process.inputReader(StandardCharsets.US_ASCII)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.matches(POSITION + "\\d{1,15}")
                        && !watch.at(
                                Duration.of(Long.parseLong(line.substring(POSITION.length())), ChronoUnit.MICROS))) {
                    return false;
                }
            }
            return true;
        }
    }

    private List<String> limits() {
        var limits = new ArrayList<String>();
        if (Files.isExecutable(NICE)) {
            limits.addAll(List.of(NICE.toString(), "-n", "10"));
        }
        if (Files.isExecutable(PRLIMIT)) {
            long cpu = (deadline.toSeconds() + 1) * (threads + 1);
            limits.addAll(List.of(PRLIMIT.toString(), "--core=0", "--as=" + MOST_MEMORY, "--cpu=" + cpu));
        }
        return limits;
    }

    private static List<String> joined(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
