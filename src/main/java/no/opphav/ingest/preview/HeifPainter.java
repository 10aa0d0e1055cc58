package no.opphav.ingest.preview;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import no.opphav.ingest.film.FilmProgram;
import no.opphav.ingest.inspection.Exif;

/** Paints HEIC and AVIF by ffmpeg. Cameras store a large picture as tiles, which have to be put together. */
final class HeifPainter {
    private static final Duration DEADLINE = Duration.ofSeconds(30);
    private static final List<String> QUESTIONS = List.of(
            "-show_entries",
            "stream_group=index:stream_group_component=width,height"
                    + ":subcomponent=stream_index,tile_horizontal_offset,tile_vertical_offset");
    private static final String SMALLER = "scale=w='min(%d,iw)':h=-1".formatted(2 * Canvas.WIDEST);

    private HeifPainter() {}

    static BufferedImage paint(Path file, Path folder) throws IOException {
        var groups = FilmProgram.FFPROBE.run(QUESTIONS, file, List.of(), DEADLINE);
        var whole = TileGrid.of(groups).map(TileGrid::filter).orElse("[0:v:0]null");
        var stored = FilmPainter.frame(
                List.of("-noautorotate"), file, List.of("-filter_complex", whole + "," + SMALLER), folder);
        return RasterPainter.upright(stored, Exif.of(file).orientation());
    }
}
