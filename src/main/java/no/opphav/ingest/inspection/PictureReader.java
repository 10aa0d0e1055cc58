package no.opphav.ingest.inspection;

import java.awt.Dimension;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import no.opphav.kernel.ProblemCode;

/** Measures a picture by its header; nothing is decoded. */
final class PictureReader {
    /** More than this no viewer holds. */
    private static final long MOST_PIXELS = 1_000_000_000;

    private PictureReader() {}

    static Facts read(Path file) throws IOException, Refusal {
        try {
            return measured(file);
        } catch (EOFException e) {
            throw Refusal.damaged();
        }
    }

    private static Facts measured(Path file) throws IOException, Refusal {
        var exif = Exif.of(file);
        var said = PictureNotes.of(file).facts();
        try (var input = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            var facts = readers.hasNext() ? measured(readers.next(), input, exif) : facts(exif.size(), exif, 1);
            return facts.saying(said);
        }
    }

    private static Facts measured(ImageReader reader, ImageInputStream input, Exif exif) throws IOException, Refusal {
        try {
            reader.setInput(input);
            var size = new Dimension(reader.getWidth(0), reader.getHeight(0));
            if ((long) size.width * size.height > MOST_PIXELS) {
                throw new Refusal(ProblemCode.UPLOAD_TOO_LARGE, "file-too-many-pixels", size.width, size.height);
            }
            return facts(Optional.of(size), exif, hasPages(reader) ? reader.getNumImages(true) : 1);
        } catch (IIOException | RuntimeException e) {
            throw Refusal.damaged();
        } finally {
            reader.dispose();
        }
    }

    /** The pictures in other formats are layers or frames. */
    private static boolean hasPages(ImageReader reader) throws IOException {
        return reader.getFormatName().toLowerCase(Locale.ROOT).startsWith("tif");
    }

    private static Facts facts(Optional<Dimension> size, Exif exif, int pages) {
        return size.map(exif.orientation()::applied)
                .map(upright -> new Facts(upright.width, upright.height, pages > 1 ? pages : null, null))
                .orElse(Facts.NONE);
    }
}
