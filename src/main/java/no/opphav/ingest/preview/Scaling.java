package no.opphav.ingest.preview;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.io.IOException;

/** Makes pictures smaller without losing fine lines: never by more than half in one step. */
final class Scaling {
    private Scaling() {}

    /** The picture in plain sRGB, transparent only if some of it really is. */
    static BufferedImage plain(BufferedImage picture) throws IOException {
        var type = isTransparent(picture) ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        if (picture.getType() == type) {
            return picture;
        }
        if (isInOtherColours(picture.getColorModel())) {
            var plain = new BufferedImage(picture.getWidth(), picture.getHeight(), type);
            return new ColorConvertOp(null).filter(picture, plain);
        }
        return sized(picture, picture.getWidth(), picture.getHeight(), type);
    }

    /** Whether a profile says what its numbers mean. Of shades of grey Java makes lighter ones, so that they stay as they are. */
    private static boolean isInOtherColours(ColorModel model) {
        var space = model.getColorSpace();
        return !(model instanceof IndexColorModel) && space.getType() != ColorSpace.TYPE_GRAY && !space.isCS_sRGB();
    }

    /** The height that goes with a width. */
    static int heightAt(int width, BufferedImage picture) {
        return (int) Math.max(1, Math.round((double) picture.getHeight() * width / picture.getWidth()));
    }

    static BufferedImage scaled(BufferedImage picture, int width, int height) throws IOException {
        var step = picture;
        while (step.getWidth() > 2 * width) {
            step = sized(step, (step.getWidth() + 1) / 2, (step.getHeight() + 1) / 2, picture.getType());
        }
        return step.getWidth() == width && step.getHeight() == height
                ? step
                : sized(step, width, height, picture.getType());
    }

    private static BufferedImage sized(BufferedImage picture, int width, int height, int type) throws IOException {
        return Canvas.painted(width, height, type, graphics -> graphics.drawImage(picture, 0, 0, width, height, null));
    }

    private static boolean isTransparent(BufferedImage picture) {
        if (!picture.getColorModel().hasAlpha()) {
            return false;
        }
        var row = new int[picture.getWidth()];
        for (int y = 0; y < picture.getHeight(); y++) {
            picture.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int pixel : row) {
                if (pixel >>> 24 != 0xff) {
                    return true;
                }
            }
        }
        return false;
    }
}
