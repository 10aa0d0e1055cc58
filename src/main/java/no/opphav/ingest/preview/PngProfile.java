package no.opphav.ingest.preview;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.InflaterInputStream;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;

/** The colour profile of a PNG (PNG, third edition, 11.3.2.3), which Java's reader leaves for its caller to apply. */
final class PngProfile {
    private static final String FORMAT = "javax_imageio_png_1.0";
    private static final int LARGEST = 4 << 20;

    private PngProfile() {}

    /** Whether a reader leaves profiles to its caller. */
    static boolean isLeftBy(ImageReader reader) throws IOException {
        return reader.getFormatName().equalsIgnoreCase("png");
    }

    /** The same pixels, which now say what colours they mean. A profile that cannot be read is none. */
    static BufferedImage applied(BufferedImage picture, IIOMetadata metadata) throws IOException {
        if (picture.getColorModel().getColorSpace().getType() != ColorSpace.TYPE_RGB) {
            return picture;
        }
        try {
            return profile(metadata)
                    .filter(profile -> profile.getColorSpaceType() == ColorSpace.TYPE_RGB)
                    .map(ICC_ColorSpace::new)
                    .map(space -> meant(picture, space))
                    .orElse(picture);
        } catch (IOException | IllegalArgumentException e) {
            return picture;
        }
    }

    private static Optional<ICC_Profile> profile(IIOMetadata metadata) throws IOException {
        var root = (IIOMetadataNode) metadata.getAsTree(FORMAT);
        var chunks = root.getElementsByTagName("iCCP");
        if (chunks.getLength() == 0
                || !(((IIOMetadataNode) chunks.item(0)).getUserObject() instanceof byte[] compressed)) {
            return Optional.empty();
        }
        try (var bytes = new InflaterInputStream(new ByteArrayInputStream(compressed))) {
            return Optional.of(ICC_Profile.getInstance(bytes.readNBytes(LARGEST)));
        }
    }

    private static BufferedImage meant(BufferedImage picture, ColorSpace space) {
        boolean alpha = picture.getColorModel().hasAlpha();
        var bytes = new BufferedImage(
                picture.getWidth(),
                picture.getHeight(),
                alpha ? BufferedImage.TYPE_4BYTE_ABGR : BufferedImage.TYPE_3BYTE_BGR);
        var graphics = bytes.createGraphics();
        graphics.drawImage(picture, 0, 0, null);
        graphics.dispose();
        ColorModel model = new ComponentColorModel(
                space, alpha, false, alpha ? Transparency.TRANSLUCENT : Transparency.OPAQUE, DataBuffer.TYPE_BYTE);
        return new BufferedImage(model, bytes.getRaster(), false, null);
    }
}
