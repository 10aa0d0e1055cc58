package no.opphav.ingest.preview;

import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import no.opphav.ingest.inspection.Exif;
import no.opphav.ingest.inspection.Orientation;

/** Paints a picture that has pixels. Of a large one only every so many pixels are kept while it is decoded. */
final class RasterPainter {
    private static final long MOST_PIXELS = 150_000_000;
    /** WebP is decoded whole before pixels are left out. */
    private static final long MOST_PIXELS_AT_ONCE = 20_000_000;

    private static final int WIDE_ENOUGH = 2 * Canvas.WIDEST;

    private RasterPainter() {}

    static BufferedImage paint(Path file, Path folder) throws IOException {
        return painted(file, 1, Exif.of(file).orientation());
    }

    /** Paints every page of a scan. */
    static void paintPages(Path file, Path folder, Easel easel) throws IOException {
        var orientation = Exif.of(file).orientation();
        easel.pages(count(file), page -> painted(file, page, orientation));
    }

    private static BufferedImage painted(Path file, int page, Orientation orientation) throws IOException {
        try (var input = ImageIO.createImageInputStream(file.toFile())) {
            return upright(decoded(input, page - 1), orientation);
        }
    }

    private static int count(Path file) throws IOException {
        try (var input = ImageIO.createImageInputStream(file.toFile())) {
            var reader = reader(input);
            try {
                reader.setInput(input);
                return reader.getNumImages(true);
            } finally {
                reader.dispose();
            }
        }
    }

    /** One of the pictures in it, some of its pixels left out if there are many. */
    static BufferedImage decoded(ImageInputStream input, int index) throws IOException {
        var reader = reader(input);
        try {
            reader.setInput(input, true, !PngProfile.isLeftBy(reader));
            var size = new Dimension(reader.getWidth(index), reader.getHeight(index));
            refuseIfHuge(size, reader);
            var every = Math.max(1, Math.min(size.width / WIDE_ENOUGH, size.height / WIDE_ENOUGH));
            while ((long) (size.width / every) * (size.height / every) > 2L * Canvas.WIDEST * Canvas.TALLEST) {
                every++;
            }
            var parameters = reader.getDefaultReadParam();
            parameters.setSourceSubsampling(every, every, 0, 0);
            var picture = reader.read(index, parameters);
            return PngProfile.isLeftBy(reader) ? PngProfile.applied(picture, reader.getImageMetadata(index)) : picture;
        } finally {
            reader.dispose();
        }
    }

    private static ImageReader reader(ImageInputStream input) throws IOException {
        var readers = ImageIO.getImageReaders(input);
        if (!readers.hasNext()) {
            throw new IOException("Nothing here reads this format");
        }
        return readers.next();
    }

    private static void refuseIfHuge(Dimension size, ImageReader reader) throws IOException {
        var whole = reader.getFormatName().toLowerCase(Locale.ROOT).startsWith("webp");
        if ((long) size.width * size.height > (whole ? MOST_PIXELS_AT_ONCE : MOST_PIXELS)) {
            throw new Undrawable(Undrawn.TOO_LARGE, "It has %d × %d pixels".formatted(size.width, size.height));
        }
    }

    static BufferedImage upright(BufferedImage stored, Orientation orientation) throws IOException {
        if (orientation.equals(Orientation.UPRIGHT)) {
            return stored;
        }
        var size = new Dimension(stored.getWidth(), stored.getHeight());
        var seen = orientation.applied(size);
        var type = stored.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        return Canvas.painted(
                seen.width,
                seen.height,
                type,
                graphics -> graphics.drawImage(stored, orientation.transform(size), null));
    }
}
