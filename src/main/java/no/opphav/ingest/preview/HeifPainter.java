package no.opphav.ingest.preview;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import no.opphav.ingest.film.FilmProgram;

/**
 * Paints HEIC and AVIF by ffmpeg. Cameras store a large picture as tiles, which have to be put together. How the picture is
 * turned is a property of its own; what Exif says of that is not to be followed (ISO/IEC 23008-12, 6.5.10 and A.2.3).
 */
final class HeifPainter {
    private static final Duration DEADLINE = Duration.ofSeconds(30);
    private static final List<String> QUESTIONS = List.of(
            "-show_entries",
            "stream=index:stream_side_data=displaymatrix:stream_group=index:stream_group_component=width,height"
                    + ":subcomponent=stream_index,tile_horizontal_offset,tile_vertical_offset");
    private static final String SMALLER = "scale=w='min(%d,iw)':h=-1".formatted(2 * Canvas.WIDEST);

    private HeifPainter() {}

    static BufferedImage paint(Path file, Path folder) throws IOException {
        var answers = FilmProgram.FFPROBE.run(QUESTIONS, file, List.of(), DEADLINE);
        var grid = TileGrid.of(answers);
        var stored = FilmPainter.frame(
                List.of("-noautorotate"),
                file,
                List.of("-filter_complex", grid.map(TileGrid::filter).orElse("[0:v:0]null") + "," + SMALLER),
                folder);
        return RasterPainter.upright(
                stored, grid.isPresent() ? HeifTurn.ofContainer(file) : HeifTurn.ofMatrix(answers));
    }
}
