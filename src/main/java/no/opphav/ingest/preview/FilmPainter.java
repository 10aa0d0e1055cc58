package no.opphav.ingest.preview;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import no.opphav.catalogue.PreviewPart;
import no.opphav.ingest.film.FilmProgram;

/** Paints a film: the most telling frame of its first ten seconds, and a strip of frames from all of it. */
final class FilmPainter {
    private static final Duration DEADLINE = Duration.ofSeconds(30);
    private static final String TELLING = "fps=2,scale=w='min(%d,iw)':h=-1,thumbnail=n=20".formatted(Canvas.WIDEST);
    private static final List<String> LENGTH =
            List.of("-show_entries", "format=duration", "-output_format", "default=noprint_wrappers=1:nokey=1");

    /** Frames of a strip, all in one row. */
    static final int FRAMES = 8;

    private static final int FRAME_WIDTH = Canvas.WIDEST / FRAMES;
    private static final String SMALL = "scale=w=%d:h=-2".formatted(FRAME_WIDTH);
    private static final Duration DEADLINE_OF_ONE = Duration.ofSeconds(3);

    private FilmPainter() {}

    static void paint(Path film, Path folder, Easel easel) throws IOException {
        easel.pages(1, page -> telling(film, folder));
        easel.besides(PreviewPart.STRIP, page -> strip(film, folder));
    }

    /** The first picture that ffmpeg makes of a film with these options. */
    static BufferedImage frame(List<String> reading, Path film, List<String> filtering, Path folder)
            throws IOException {
        return frame(reading, film, filtering, folder, DEADLINE);
    }

    private static BufferedImage telling(Path film, Path folder) throws IOException {
        return frame(List.of(), film, List.of("-an", "-sn", "-dn", "-vf", TELLING), folder);
    }

    /** Each frame is sought for by itself, so that a long film takes no longer than a short one. */
    private static BufferedImage strip(Path film, Path folder) throws IOException {
        double seconds = seconds(film);
        var first = frameAt(seconds / (2 * FRAMES), film, folder);
        return Canvas.painted(FRAMES * FRAME_WIDTH, first.getHeight(), BufferedImage.TYPE_INT_RGB, graphics -> {
            graphics.setColor(Color.BLACK);
            graphics.fillRect(0, 0, FRAMES * FRAME_WIDTH, first.getHeight());
            graphics.drawImage(first, 0, 0, null);
            for (int i = 1; i < FRAMES; i++) {
                var frame = frameAt(seconds * (2 * i + 1) / (2 * FRAMES), film, folder);
                graphics.drawImage(frame, i * FRAME_WIDTH, 0, FRAME_WIDTH, first.getHeight(), null);
            }
        });
    }

    private static BufferedImage frameAt(double seconds, Path film, Path folder) throws IOException {
        return frame(
                List.of("-ss", String.format(Locale.ROOT, "%.3f", seconds)),
                film,
                List.of("-an", "-sn", "-dn", "-vf", SMALL),
                folder,
                DEADLINE_OF_ONE);
    }

    private static double seconds(Path film) throws IOException {
        var answer = FilmProgram.FFPROBE
                .run(LENGTH, film, List.of(), DEADLINE_OF_ONE)
                .strip();
        if (!answer.matches("\\d{1,6}(\\.\\d+)?")) {
            throw new IOException("Its length is not known");
        }
        return Double.parseDouble(answer);
    }

    private static BufferedImage frame(
            List<String> reading, Path film, List<String> filtering, Path folder, Duration deadline)
            throws IOException {
        var frame = folder.resolve("frame.png");
        FilmProgram.FFMPEG.run(
                joined(List.of("-threads", "1", "-filter_complex_threads", "1"), reading),
                film,
                joined(filtering, List.of("-frames:v", "1", "-y", "file:" + frame.toAbsolutePath())),
                deadline);
        try (var input = ImageIO.createImageInputStream(frame.toFile())) {
            if (input == null) {
                throw new IOException("It has no frame");
            }
            return RasterPainter.decoded(input, 0);
        }
    }

    private static List<String> joined(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
