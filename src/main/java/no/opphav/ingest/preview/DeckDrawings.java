package no.opphav.ingest.preview;

import java.awt.Dimension;
import java.awt.geom.Dimension2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.poi.hemf.draw.HemfImageRenderer;
import org.apache.poi.hwmf.draw.HwmfImageRenderer;
import org.apache.poi.sl.draw.BitmapImageRenderer;
import org.apache.poi.sl.draw.ImageRenderer;

/**
 * Paints the drawings in a deck: SVG, and Windows' metafiles. What is neither, nor has pixels, leaves its place empty; POI
 * would look for a library that is not here.
 */
final class DeckDrawings extends BitmapImageRenderer {
    private static final int LARGEST = 10 << 20;
    private static final BufferedImage NOTHING = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB);

    @Override
    public boolean canRender(String contentType) {
        return !super.canRender(contentType);
    }

    @Override
    public void loadImage(InputStream bytes, String contentType) throws IOException {
        loadImage(bytes.readNBytes(LARGEST), contentType);
    }

    @Override
    public void loadImage(byte[] bytes, String contentType) throws IOException {
        try {
            img = switch (contentType) {
                case "image/svg+xml", "image/svg" -> SvgPainter.painted(new ByteArrayInputStream(bytes));
                case "image/x-emf", "image/emf" -> painted(new HemfImageRenderer(), bytes, contentType);
                case "image/x-wmf", "image/wmf" -> painted(new HwmfImageRenderer(), bytes, contentType);
                default -> NOTHING;
            };
        } catch (RuntimeException e) {
            img = NOTHING;
        }
    }

    private static BufferedImage painted(ImageRenderer drawing, byte[] bytes, String contentType) throws IOException {
        drawing.loadImage(bytes, contentType);
        return drawing.getImage(size(drawing.getDimension()));
    }

    private static Dimension2D size(Dimension2D own) throws IOException {
        double scale = Math.min(Canvas.WIDEST / own.getWidth(), Canvas.WIDEST / own.getHeight());
        if (!(Double.isFinite(scale) && scale > 0)) {
            throw new IOException("It has no size");
        }
        return new Dimension((int) Math.max(1, own.getWidth() * scale), (int) Math.max(1, own.getHeight() * scale));
    }
}
