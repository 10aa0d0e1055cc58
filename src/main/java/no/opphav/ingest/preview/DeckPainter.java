package no.opphav.ingest.preview;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xslf.usermodel.XMLSlideShow;

/** Paints the first slide of a deck. */
final class DeckPainter {
    /** A deck's slides are read into memory as trees, many times their size. */
    private static final long MOST_MARKUP = 40L << 20;

    private DeckPainter() {}

    static BufferedImage paint(Path file, Path folder) throws IOException {
        refuseIfHuge(file);
        try (var parts = OPCPackage.open(file.toFile(), PackageAccess.READ);
                var deck = new XMLSlideShow(parts)) {
            if (deck.getSlides().isEmpty()) {
                throw new IOException("It has no slide");
            }
            var size = deck.getPageSize();
            return Canvas.onWhite(
                    size.getWidth(), size.getHeight(), deck.getSlides().getFirst()::draw);
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    private static void refuseIfHuge(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var markup = zip.stream()
                    .filter(entry -> entry.getName().endsWith(".xml"))
                    .mapToLong(ZipEntry::getSize)
                    .sum();
            if (markup > MOST_MARKUP) {
                throw new IOException("Its slides take " + markup + " bytes");
            }
        }
    }
}
