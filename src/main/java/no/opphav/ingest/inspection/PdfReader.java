package no.opphav.ingest.inspection;

import static no.opphav.catalogue.FactName.AUTHOR;
import static no.opphav.catalogue.FactName.CREATED;
import static no.opphav.catalogue.FactName.ENCRYPTION;
import static no.opphav.catalogue.FactName.LANGUAGE;
import static no.opphav.catalogue.FactName.TITLE;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import no.opphav.catalogue.FileFact;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Counts a PDF's pages, and refuses one that does more than to be read. One that only restricts printing or copying opens
 * without a password, and is taken.
 */
final class PdfReader {
    private static final int MOST_XMP = 4 << 20;
    /** In how much of its end the mark of it has to stand, in bytes; some programs fill up the last block. */
    private static final int TAIL = 64 << 10;

    private static final int HEAD = 1 << 10;
    private static final Pattern LINEARIZED = Pattern.compile("/Linearized\\b.*?/L\\s+(\\d{1,15})\\b", Pattern.DOTALL);

    private PdfReader() {}

    static Facts read(Path file) throws IOException, Refusal {
        checkEnd(file);
        try (var document = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            int pages = document.getNumberOfPages();
            if (pages == 0) {
                throw Refusal.damaged();
            }
            var said = new Said();
            PdfActivity.check(document.getDocumentCatalog().getCOSObject(), said, Archive.most(file));
            return Facts.ofPages(pages).saying(facts(document, said));
        } catch (InvalidPasswordException e) {
            throw Refusal.locked();
        } catch (IOException | RuntimeException e) {
            throw Refusal.damaged();
        }
    }

    private static void checkEnd(Path file) throws IOException, Refusal {
        try (var bytes = FileBytes.open(file)) {
            int tail = (int) Math.min(TAIL, bytes.size());
            var head = LINEARIZED.matcher(bytes.text(0, (int) Math.min(HEAD, bytes.size())));
            boolean cut = head.find() && Long.parseLong(head.group(1)) > bytes.size();
            if (cut || !bytes.text(bytes.size() - tail, tail).contains("%%EOF")) {
                throw Refusal.damaged();
            }
        }
    }

    private static List<FileFact> facts(PDDocument document, Said said) throws IOException {
        var information = document.getDocumentInformation();
        said.add(TITLE, information.getTitle())
                .add(AUTHOR, information.getAuthor())
                .add(CREATED, information.getCOSObject().getString(COSName.CREATION_DATE));
        var catalogue = document.getDocumentCatalog();
        said.add(LANGUAGE, catalogue.getLanguage());
        if (document.isEncrypted()) {
            said.add(ENCRYPTION, document.getEncryption().getFilter());
        }
        var metadata = catalogue.getMetadata();
        if (metadata != null) {
            try (var xmp = metadata.exportXMPMetadata()) {
                XmpFacts.add(xmp.readNBytes(MOST_XMP), said);
            }
        }
        return said.facts();
    }
}
