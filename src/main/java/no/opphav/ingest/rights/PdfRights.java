package no.opphav.ingest.rights;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import no.opphav.catalogue.RightsObstacle;
import no.opphav.ingest.inspection.FileBytes;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/**
 * Into a PDF file: XMP as the catalogue's metadata, and the document information, added at its end as a later change of it (ISO
 * 32000-1, 7.5.6), so that all that was there stays byte for byte.
 */
final class PdfRights implements RightsWriter {
    private static final int MOST_XMP = 32 << 20;

    @Override
    public Written write(Path file, RightsFacts facts, Path copy) throws IOException, CannotCarry {
        try (var document = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            check(document);
            int pages = document.getNumberOfPages();
            var packet = XmpPacket.of(facts, packet(document));
            writePacket(document, packet.bytes());
            var former = writeInformation(document, facts);
            try (var out = new BufferedOutputStream(Files.newOutputStream(copy))) {
                document.saveIncremental(out);
            }
            checkCopy(file, copy, pages);
            mendSize(file, copy);
            return Written.of(packet, facts, former);
        } catch (InvalidPasswordException e) {
            throw new CannotCarry(RightsObstacle.LOCKED);
        }
    }

    /**
     * PDFBox counts one number too many where the index is a stream, whose size is one more than the highest number (ISO
     * 32000-1, 7.5.8.2).
     */
    private static void mendSize(Path file, Path copy) throws IOException {
        long added = Files.size(file);
        long highest;
        long size;
        try (var written = Loader.loadPDF(copy.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            highest = written.getDocument().getXrefTable().keySet().stream()
                    .mapToLong(COSObjectKey::getNumber)
                    .max()
                    .orElse(0);
            size = written.getDocument().getTrailer().getLong(COSName.SIZE);
        }
        if (size <= highest + 1) {
            return;
        }
        try (var bytes = FileBytes.open(copy, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            var text = bytes.text(added, (int) (bytes.size() - added));
            int at = text.lastIndexOf("/Size " + size);
            if (at >= 0) {
                var mended = "/Size " + (highest + 1);
                var padded = mended + " ".repeat(("/Size " + size).length() - mended.length());
                bytes.write(added + at, padded.getBytes(StandardCharsets.ISO_8859_1));
            }
        }
    }

    private static void check(PDDocument document) throws CannotCarry {
        if (document.getDocument().getStartXref() <= 0) {
            // its index was not found but made up, so that nothing added behind it could lead to it
            throw new CannotCarry(RightsObstacle.DAMAGED);
        }
        if (document.isEncrypted()) {
            throw new CannotCarry(RightsObstacle.LOCKED);
        }
        var form = document.getDocumentCatalog().getAcroForm(null);
        boolean saysSo = form != null && form.isSignaturesExist();
        if (saysSo
                || !document.getSignatureDictionaries().isEmpty()
                || document.getDocumentCatalog().getCOSObject().containsKey(COSName.PERMS)) {
            throw new CannotCarry(RightsObstacle.SIGNED);
        }
    }

    private static byte @Nullable [] packet(PDDocument document) throws IOException {
        var metadata = document.getDocumentCatalog().getMetadata();
        if (metadata == null) {
            return null;
        }
        try (var bytes = metadata.exportXMPMetadata()) {
            return bytes.readNBytes(MOST_XMP);
        } catch (IOException e) {
            return new byte[0];
        }
    }

    private static void writePacket(PDDocument document, byte[] packet) throws IOException {
        var catalog = document.getDocumentCatalog();
        var metadata = new PDMetadata(document);
        metadata.importXMPMetadata(packet);
        catalog.setMetadata(metadata);
        catalog.getCOSObject().setNeedToBeUpdated(true);
    }

    /**
     * The title and who made it have to be the same here and in XMP (ISO 19005-1, 6.7.3), so that a known one is kept. What
     * gives way is kept under another name. Says what the file said before.
     */
    private static List<String> writeInformation(PDDocument document, RightsFacts facts) {
        var information = document.getDocumentInformation();
        var former = new ArrayList<String>();
        if (information.getAuthor() == null || information.getAuthor().isBlank()) {
            information.setAuthor(facts.holder());
        } else {
            former.add(information.getAuthor().strip());
        }
        set(information, "Title", facts.title().usual(), former);
        set(information, "Copyright", facts.statement().usual(), former);
        set(information, "UsageTerms", facts.usage().usual(), former);
        set(information, "WebStatement", facts.termsPage(), former);
        set(information, "License", facts.license(), former);
        set(information, "Credit", facts.credit(), former);
        set(information, "AttributionURL", facts.assetPage(), former);
        document.setDocumentInformation(information);
        information.getCOSObject().setNeedToBeUpdated(true);
        document.getDocument().getTrailer().setNeedToBeUpdated(true);
        return former;
    }

    private static void set(PDDocumentInformation information, String name, String value, List<String> former) {
        var before = information.getCustomMetadataValue(name);
        if (before != null && !before.isBlank() && !before.equals(value)) {
            information.setCustomMetadataValue(NamedFacts.FORMER + name, before);
            former.add(before.strip());
        }
        information.setCustomMetadataValue(name, value);
    }

    /** A file whose structure had to be guessed may not be one any more with something at its end. */
    private static void checkCopy(Path file, Path copy, int pages) throws IOException, CannotCarry {
        long same = Files.mismatch(file, copy);
        if (same != Files.size(file)) {
            throw new CannotCarry(RightsObstacle.DAMAGED);
        }
        try (var written = Loader.loadPDF(copy.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            if (written.getNumberOfPages() != pages
                    || written.getDocumentCatalog().getMetadata() == null) {
                throw new CannotCarry(RightsObstacle.DAMAGED);
            }
        }
    }
}
