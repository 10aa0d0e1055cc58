package no.opphav.ingest.film;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/**
 * How far ffmpeg has come. It goes on saying how far also when it gets no further, and says nothing while it puts the index
 * of what it has written first: it gets on as long as its position or what it writes changes.
 */
final class Progress {
    private static final String POSITION = "out_time_us=";

    private final Path target;
    private volatile Duration position = Duration.ZERO;
    private State last;
    private long lastChange = System.nanoTime();

    private record State(Duration position, long size, long modified) {}

    Progress(Path target) {
        this.target = target;
        this.last = state();
    }

    /** Follows what the process says, until it ends. */
    void follow(Process process) {
        try (var lines = process.inputReader(StandardCharsets.US_ASCII)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.matches(POSITION + "\\d{1,15}")) {
                    position = Duration.of(Long.parseLong(line.substring(POSITION.length())), ChronoUnit.MICROS);
                }
            }
        } catch (IOException e) {
            // it was ended, and says no more
        }
    }

    /** In the film. */
    Duration position() {
        return position;
    }

    /** For how long nothing has changed. To be asked again and again, by one thread. */
    Duration standstill() {
        var state = state();
        if (!state.equals(last)) {
            last = state;
            lastChange = System.nanoTime();
        }
        return Duration.ofNanos(System.nanoTime() - lastChange);
    }

    private State state() {
        try {
            return new State(
                    position,
                    Files.size(target),
                    Files.getLastModifiedTime(target).toMillis());
        } catch (IOException e) {
            return new State(position, 0, 0);
        }
    }
}
