package no.opphav.sample;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** The picture: a JPEG that carries its title, its owner and the limits of its use as XMP. */
final class Picture {
    private static final String NAME = "morgen-ved-fjorden";
    private static final int WIDTH = 2400;
    private static final int HEIGHT = 1600;
    private static final float QUALITY = 0.88f;

    private final Press press;
    private final Path folder;

    Picture(Press press, Path folder) {
        this.press = press;
        this.folder = folder;
    }

    void make() throws IOException {
        Files.createDirectories(folder);
        var sheet = new Words("zxx", Map.of("title", "Morgen ved fjorden"))
                .with("art", Art.read("picture/" + NAME + ".svg"))
                .with("width", WIDTH + "px")
                .with("height", HEIGHT + "px");
        var drawing = press.png(sheet.fill(Art.read("sheet.html")), WIDTH, HEIGHT);
        var xmp = Art.read("picture/" + NAME + ".xmp").strip();
        Files.write(folder.resolve(NAME + ".jpg"), JpegXmp.embed(jpeg(drawing), xmp));
    }

    private static byte[] jpeg(byte[] png) throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(png));
        var opaque = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        opaque.createGraphics().drawImage(image, 0, 0, null);
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var parameters = writer.getDefaultWriteParam();
        parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        parameters.setCompressionQuality(QUALITY);
        parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(opaque, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
