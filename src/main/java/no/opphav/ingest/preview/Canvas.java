package no.opphav.ingest.preview;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;

/** What pictures are painted on: sRGB pixels, of which there are never too many. */
final class Canvas {
    /** The widest preview, in pixels. */
    static final int WIDEST = 1280;
    /** A picture that would be taller than this at its width is made narrower. */
    static final int TALLEST = 4 * WIDEST;

    /** Puts something on a canvas. */
    @FunctionalInterface
    interface Painting {
        void on(Graphics2D graphics) throws IOException;
    }

    private Canvas() {}

    /**
     * Something without pixels of its own, on white, as wide as the widest preview.
     *
     * @param width in the units of the painting
     */
    static BufferedImage onWhite(double width, double height, Painting painting) throws IOException {
        return enlarged(width, height, BufferedImage.TYPE_INT_RGB, graphics -> {
            graphics.setBackground(Color.WHITE);
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, (int) Math.ceil(width), (int) Math.ceil(height));
            painting.on(graphics);
        });
    }

    /** The same, on nothing. */
    static BufferedImage onNothing(double width, double height, Painting painting) throws IOException {
        return enlarged(width, height, BufferedImage.TYPE_INT_ARGB, painting);
    }

    /** A picture of exactly this size. */
    static BufferedImage painted(int width, int height, int type, Painting painting) throws IOException {
        var picture = new BufferedImage(width, height, type);
        var graphics = picture.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
            graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            painting.on(graphics);
        } finally {
            graphics.dispose();
        }
        return picture;
    }

    private static BufferedImage enlarged(double width, double height, int type, Painting painting) throws IOException {
        var scale = Math.min(WIDEST / width, TALLEST / height);
        if (!(width > 0 && height > 0 && Double.isFinite(scale))) {
            throw new IOException("It has no size");
        }
        var wide = (int) Math.max(1, Math.round(width * scale));
        var tall = (int) Math.max(1, Math.round(height * scale));
        return painted(wide, tall, type, graphics -> {
            graphics.scale(wide / width, tall / height);
            painting.on(graphics);
        });
    }
}
