package no.opphav.ingest.preview;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Takes the small picture that a document carries of itself (OpenDocument 1.3, part 2, 3.8; ECMA-376, part 2, 11, under the
 * name that Office gives it).
 */
final class ThumbnailPainter {
    private static final int LARGEST = 4 << 20;
    private static final List<String> PLACES =
            List.of("Thumbnails/thumbnail.png", "docProps/thumbnail.jpeg", "docProps/thumbnail.png");

    private ThumbnailPainter() {}

    static BufferedImage paint(Path file, Path folder) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var entry = PLACES.stream()
                    .flatMap(place -> Stream.ofNullable(zip.getEntry(place)))
                    .findFirst()
                    .orElseThrow(() -> new Undrawable(Undrawn.NOTHING_TO_SHOW, "It carries no picture of itself"));
            try (var bytes = zip.getInputStream(entry)) {
                var picture = new ByteArrayInputStream(bytes.readNBytes(LARGEST));
                return RasterPainter.decoded(new MemoryCacheImageInputStream(picture), 0);
            }
        }
    }
}
