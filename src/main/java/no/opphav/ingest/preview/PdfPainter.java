package no.opphav.ingest.preview;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Paints a PDF's first page as it would be printed. */
final class PdfPainter {
    private PdfPainter() {}

    static BufferedImage paint(Path file, Path folder) throws IOException {
        try (var document = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            var renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            var page = document.getPage(0);
            var box = page.getCropBox();
            var onItsSide = page.getRotation() % 180 != 0;
            return Canvas.onWhite(
                    onItsSide ? box.getHeight() : box.getWidth(),
                    onItsSide ? box.getWidth() : box.getHeight(),
                    graphics -> renderer.renderPageToGraphics(0, graphics));
        }
    }
}
