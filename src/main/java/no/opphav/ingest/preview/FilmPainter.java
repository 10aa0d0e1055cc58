package no.opphav.ingest.preview;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import no.opphav.ingest.film.FilmProgram;

/** Takes the most telling frame of a film's first ten seconds. */
final class FilmPainter {
    private static final Duration DEADLINE = Duration.ofSeconds(30);
    private static final String TELLING = "fps=2,scale=w='min(%d,iw)':h=-1,thumbnail=n=20".formatted(Canvas.WIDEST);

    private FilmPainter() {}

    static BufferedImage paint(Path film, Path folder) throws IOException {
        return frame(List.of(), film, List.of("-an", "-sn", "-dn", "-vf", TELLING), folder);
    }

    /** The first picture that ffmpeg makes of a film with these options. */
    static BufferedImage frame(List<String> reading, Path film, List<String> filtering, Path folder)
            throws IOException {
        var frame = folder.resolve("frame.png");
        FilmProgram.FFMPEG.run(
                joined(List.of("-threads", "1", "-filter_complex_threads", "1"), reading),
                film,
                joined(filtering, List.of("-frames:v", "1", "-y", "file:" + frame.toAbsolutePath())),
                DEADLINE);
        try (var input = ImageIO.createImageInputStream(frame.toFile())) {
            if (input == null) {
                throw new IOException("It has no frame");
            }
            return RasterPainter.decoded(input);
        }
    }

    private static List<String> joined(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
