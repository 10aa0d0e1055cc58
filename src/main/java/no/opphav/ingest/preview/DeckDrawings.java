package no.opphav.ingest.preview;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.poi.sl.draw.BitmapImageRenderer;

/** Paints the drawings (SVG) in a deck, for which POI itself would need a library that is not here. */
final class DeckDrawings extends BitmapImageRenderer {
    private static final int LARGEST = 10 << 20;

    @Override
    public boolean canRender(String contentType) {
        return contentType.startsWith("image/svg");
    }

    @Override
    public void loadImage(InputStream bytes, String contentType) throws IOException {
        loadImage(bytes.readNBytes(LARGEST), contentType);
    }

    @Override
    public void loadImage(byte[] bytes, String contentType) throws IOException {
        img = SvgPainter.painted(new ByteArrayInputStream(bytes));
    }
}
