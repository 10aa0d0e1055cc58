package no.opphav.ingest.preview;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Paints the pages of a PDF as they would be printed. */
final class PdfPainter {
    private PdfPainter() {}

    static void paint(Path file, Path folder, Easel easel) throws IOException {
        try (var document = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            var renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            easel.pages(document.getNumberOfPages(), page -> painted(document, renderer, page - 1));
        }
    }

    private static BufferedImage painted(PDDocument document, PDFRenderer renderer, int index) throws IOException {
        var page = document.getPage(index);
        var box = page.getCropBox();
        var onItsSide = page.getRotation() % 180 != 0;
        return Canvas.onWhite(
                onItsSide ? box.getHeight() : box.getWidth(),
                onItsSide ? box.getWidth() : box.getHeight(),
                graphics -> renderer.renderPageToGraphics(index, graphics));
    }
}
