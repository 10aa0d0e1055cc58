package no.opphav.ingest.inspection;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Counts a PDF's pages. One that only restricts printing or copying opens without a password, and is taken. */
final class PdfReader {
    private PdfReader() {}

    static Facts read(Path file) throws Refusal {
        try (var document = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            int pages = document.getNumberOfPages();
            if (pages == 0) {
                throw Refusal.damaged();
            }
            return Facts.ofPages(pages);
        } catch (InvalidPasswordException e) {
            throw Refusal.locked();
        } catch (IOException | RuntimeException e) {
            throw Refusal.damaged();
        }
    }
}
