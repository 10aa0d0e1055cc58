package no.opphav.ingest.preview;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import no.opphav.catalogue.PreviewPart;
import no.opphav.ingest.preview.Previewer.Drawn;
import no.opphav.kernel.MediaType;

/** A picture in the widths that pages want, each in the format that suits it. */
final class Sizes {
    private static final int[] WIDTHS = {320, 640, Canvas.WIDEST};
    private static final float JPEG_QUALITY = 0.85f;

    private Sizes() {}

    /** Writes the picture in each width into the folder; one that is narrower than a width also in its own. */
    static List<Drawn> write(PreviewPart part, int page, BufferedImage picture, Path folder) throws IOException {
        var drawn = new ArrayList<Drawn>();
        var step = Scaling.plain(picture);
        for (int width :
                widths(picture).boxed().sorted(Comparator.reverseOrder()).toList()) {
            step = Scaling.scaled(step, width, Scaling.heightAt(width, picture));
            var file = folder.resolve("%s-%d-%d".formatted(part.name().toLowerCase(Locale.ROOT), page, width));
            var type = written(step, file);
            drawn.addFirst(new Drawn(part, page, file, step.getWidth(), step.getHeight(), type));
        }
        return drawn;
    }

    private static IntStream widths(BufferedImage picture) {
        int tall = Math.max(1, (int) ((long) picture.getWidth() * Canvas.TALLEST / picture.getHeight()));
        int widest = Math.min(Canvas.WIDEST, Math.min(picture.getWidth(), tall));
        return IntStream.concat(IntStream.of(WIDTHS).filter(width -> width < widest), IntStream.of(widest));
    }

    /** Flat graphics are smaller and sharper as PNG, photographs much smaller as JPEG, which has no transparency. */
    private static MediaType written(BufferedImage picture, Path file) throws IOException {
        var png = encoded(picture, "png");
        if (!picture.getColorModel().hasAlpha()) {
            var jpeg = encoded(picture, "jpeg");
            if (jpeg.length * 3 < png.length * 2) {
                Files.write(file, jpeg);
                return MediaType.JPEG;
            }
        }
        Files.write(file, png);
        return MediaType.PNG;
    }

    private static byte[] encoded(BufferedImage picture, String format) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName(format).next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            var parameters = writer.getDefaultWriteParam();
            if (format.equals("jpeg")) {
                parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                parameters.setCompressionQuality(JPEG_QUALITY);
                parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
