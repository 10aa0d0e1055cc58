package no.opphav.ingest.film;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bytedeco.ffmpeg.ffmpeg;
import org.bytedeco.ffmpeg.ffprobe;
import org.bytedeco.javacpp.Loader;

/** A program of ffmpeg, unpacked from its jar when it is first wanted. It reads local films only, never a network. */
public enum FilmProgram {
    FFMPEG(ffmpeg.class),
    FFPROBE(ffprobe.class);

    private static final List<String> CONFINED = List.of(
            "-hide_banner",
            "-loglevel",
            "error",
            "-protocol_whitelist",
            "file",
            "-format_whitelist",
            "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,mpeg,mpegts,mpegvideo,mp3,wav,ogg,flac");

    /** What is expected is a few hundred; what is longer, a film has made so. */
    private static final int MOST_OUTPUT = 1 << 20;

    /** What a program ends with that lacks a library. */
    private static final int NOT_STARTED = 127;

    private final Class<?> preset;

    FilmProgram(Class<?> preset) {
        this.preset = preset;
    }

    /**
     * What the program writes to its standard output, of which a few lines are expected.
     *
     * @param before what stands before the film among the arguments
     * @param after what stands after it
     * @throws Unreadable if it fails, or writes more than 1 MiB
     * @throws Missing if this machine has no such program
     * @throws IOException if it takes longer than the deadline
     */
    public String run(List<String> before, Path film, List<String> after, Duration deadline) throws IOException {
        var process = on(film, before, after, Limits.ofLook(deadline)::on).start();
        var output = new FutureTask<>(() -> output(process));
        Thread.ofVirtual().start(output);
        try {
            if (!process.waitFor(deadline.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IOException(this + " took longer than " + deadline);
            }
            requireSuccess(process.exitValue());
            return new String(output.get(), StandardCharsets.UTF_8);
        } catch (ExecutionException e) {
            throw new IOException(this + " cannot be heard", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(this + " was interrupted", e);
        } finally {
            process.destroyForcibly();
        }
    }

    /** Reads while the program writes, which would wait for it else; one that writes too much is ended. */
    private static byte[] output(Process process) throws IOException {
        var output = process.getInputStream().readNBytes(MOST_OUTPUT + 1);
        if (output.length > MOST_OUTPUT) {
            process.destroyForcibly();
        }
        return output;
    }

    /** That the program did what it was asked to, by what it ended with. */
    void requireSuccess(int status) throws IOException {
        if (status == NOT_STARTED) {
            throw new Missing("This machine cannot run " + this);
        }
        if (status != 0) {
            throw new Unreadable(this + " ended with " + status);
        }
    }

    /**
     * The program as it may be run on a film: with nothing of this process's environment.
     *
     * @param within makes of the command the one that runs it
     */
    ProcessBuilder on(Path film, List<String> before, List<String> after, UnaryOperator<List<String>> within)
            throws IOException {
        var program = unpacked();
        var command = Stream.of(
                        List.of(program), CONFINED, before, List.of("-i", "file:" + film.toAbsolutePath()), after)
                .flatMap(List::stream)
                .toList();
        var builder = new ProcessBuilder(within.apply(command))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectInput(ProcessBuilder.Redirect.from(film.toFile()));
        builder.environment().clear();
        builder.environment().put("LC_ALL", "C.UTF-8");
        // some of the libraries that come with it do not look for each other where they lie
        builder.environment()
                .put("LD_LIBRARY_PATH", Path.of(program).resolveSibling("").toString());
        return builder;
    }

    /** The program ran, and could make nothing of the film. */
    public static final class Unreadable extends IOException {
        private static final long serialVersionUID = 1L;

        public Unreadable(String message) {
            super(message);
        }
    }

    /** This machine has no such program that runs. */
    public static final class Missing extends IOException {
        private static final long serialVersionUID = 1L;

        public Missing(String message) {
            super(message);
        }
    }

    /** Where it lies. */
    String unpacked() throws IOException {
        try {
            return Loader.load(preset);
        } catch (LinkageError e) {
            throw new Missing("No " + this + " for this machine: " + e.getMessage());
        }
    }

    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
