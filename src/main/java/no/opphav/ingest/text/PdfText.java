package no.opphav.ingest.text;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.text.PDFTextStripper;

/** The text of a PDF in the order in which it is read. */
final class PdfText {
    private PdfText() {}

    static void read(Path file, PageSink sink) throws IOException {
        try (var document = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            for (int page = 1; page <= document.getNumberOfPages() && !sink.isFull(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                sink.page(stripper.getText(document));
            }
        }
    }
}
