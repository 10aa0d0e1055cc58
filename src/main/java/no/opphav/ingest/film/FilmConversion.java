package no.opphav.ingest.film;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import no.opphav.ingest.worker.Confinement;
import no.opphav.ingest.worker.Reach;

/**
 * Writes a film again, in a process that gives way to everything else on the machine. Where the machine lets us, that
 * process reads nothing but the film, writes nothing but the new one, has no network, and ends at the latest with this one.
 */
public final class FilmConversion {
    private static final long MOST_MEMORY = 3L << 30;
    private static final Duration LONGEST_STANDSTILL = Duration.ofMinutes(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final List<String> TOLD_OF =
            List.of("-nostdin", "-nostats", "-stats_period", "1", "-progress", "pipe:1");

    private final Duration deadline;
    private final Duration standstill;
    private final int threads;
    private final long largest;

    /** Is told how far a conversion has come. */
    @FunctionalInterface
    public interface Watch {
        /**
         * About every second, and at the end.
         *
         * @param position in the film
         * @return whether to go on
         */
        boolean at(Duration position);
    }

    /** The film was not converted in time, or the conversion stood still. */
    public static final class TooSlow extends IOException {
        private static final long serialVersionUID = 1L;

        private TooSlow(String message) {
            super(message);
        }
    }

    /**
     * @param deadline for all of a film
     * @param threads of the decoder, and of the encoder
     * @param largest that the new film may become, in bytes
     */
    public FilmConversion(Duration deadline, int threads, long largest) {
        this(deadline, LONGEST_STANDSTILL, threads, largest);
    }

    FilmConversion(Duration deadline, Duration standstill, int threads, long largest) {
        this.deadline = deadline;
        this.standstill = standstill;
        this.threads = threads;
        this.largest = largest;
    }

    /**
     * Writes a film in other words.
     *
     * @param options of ffmpeg, for what is written
     * @param target where to, in a folder of its own; there is nothing yet
     * @return whether it was written to its end, or the watch ended it
     * @throws FilmProgram.Unreadable if ffmpeg makes nothing of the film, or too much
     * @throws TooSlow if it takes longer than the deadline, or gets no further for two minutes
     * @throws FilmProgram.Missing if this machine has no ffmpeg
     */
    public boolean run(Path film, List<String> options, Path target, Watch watch) throws IOException {
        var process = started(FilmProgram.FFMPEG.on(
                film, before(), after(options, target), command -> confined(film, target, limits().on(command))));
        try {
            var progress = new Progress(target);
            Thread.ofVirtual().start(() -> progress.follow(process));
            if (!isLetOn(process, progress, watch)) {
                return false;
            }
            FilmProgram.FFMPEG.requireSuccess(process.exitValue());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The service stops", e);
        } finally {
            process.destroyForcibly();
        }
    }

    /** Until the process has ended, or the watch says no. */
    private boolean isLetOn(Process process, Progress progress, Watch watch) throws IOException, InterruptedException {
        long end = System.nanoTime() + deadline.toNanos();
        while (true) {
            long left = Math.min(end - System.nanoTime(), BETWEEN_LOOKS.toNanos());
            boolean ended = process.waitFor(left, TimeUnit.NANOSECONDS);
            if (!watch.at(progress.position())) {
                return false;
            }
            if (ended) {
                return true;
            }
            if (System.nanoTime() >= end) {
                throw new TooSlow("It took longer than " + deadline);
            }
            if (progress.standstill().compareTo(standstill) > 0) {
                throw new TooSlow("It got no further for " + standstill);
            }
        }
    }

    /** Starts it on a thread that lives as long, with which it ends. */
    private static Process started(ProcessBuilder builder) throws IOException {
        var started = new CompletableFuture<Process>();
        Thread.ofPlatform().daemon().name("film").start(() -> {
            try {
                var process = builder.start();
                started.complete(process);
                process.onExit().join();
            } catch (IOException | RuntimeException e) {
                started.completeExceptionally(e);
            }
        });
        try {
            return started.join();
        } catch (CompletionException | CancellationException e) {
            throw new IOException("ffmpeg cannot be started", e);
        }
    }

    private static List<String> confined(Path film, Path target, List<String> command) {
        var confinement = Confinement.here();
        var room = target.toAbsolutePath().getParent();
        return confinement.confinedToThis(
                new Reach(confinement.equipment(), List.of(film), room == null ? List.of() : List.of(room)), command);
    }

    private Limits limits() {
        return new Limits(MOST_MEMORY, deadline.plusSeconds(1).multipliedBy(threads + 1L), largest, true);
    }

    private List<String> before() {
        var count = Integer.toString(threads);
        return joined(TOLD_OF, List.of("-threads", count, "-filter_threads", count));
    }

    private List<String> after(List<String> options, Path target) {
        return joined(options, List.of("-threads", Integer.toString(threads), "-y", "file:" + target.toAbsolutePath()));
    }

    private static List<String> joined(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
