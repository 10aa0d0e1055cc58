package no.opphav.ingest.preview;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Takes the small picture that an OpenDocument file carries of itself (OpenDocument 1.3, part 2, 3.8). */
final class ThumbnailPainter {
    private static final int LARGEST = 4 << 20;

    private ThumbnailPainter() {}

    static BufferedImage paint(Path file, Path folder) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var entry = zip.getEntry("Thumbnails/thumbnail.png");
            if (entry == null) {
                throw new IOException("It carries no picture of itself");
            }
            try (var bytes = zip.getInputStream(entry)) {
                var picture = new ByteArrayInputStream(bytes.readNBytes(LARGEST));
                return RasterPainter.decoded(new MemoryCacheImageInputStream(picture));
            }
        }
    }
}
