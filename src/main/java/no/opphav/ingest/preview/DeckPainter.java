package no.opphav.ingest.preview;

import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.sl.draw.Drawable;
import org.apache.poi.sl.usermodel.SlideShow;
import org.apache.poi.xslf.usermodel.XMLSlideShow;

/** Paints the slides of a deck. */
final class DeckPainter {
    /** A deck's slides are read into memory as trees, many times their size. */
    private static final long MOST_MARKUP = 40L << 20;

    private DeckPainter() {}

    static void paint(Path file, Path folder, Easel easel) throws IOException {
        refuseIfHuge(file);
        try (var parts = OPCPackage.open(file.toFile(), PackageAccess.READ);
                var deck = new XMLSlideShow(parts)) {
            paint(deck, easel);
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    /** Paints a deck of before 2007. */
    static void paintOld(Path file, Path folder, Easel easel) throws IOException {
        try (var parts = new POIFSFileSystem(file.toFile(), true);
                var deck = new HSLFSlideShow(parts)) {
            paint(deck, easel);
        }
    }

    private static void paint(SlideShow<?, ?> deck, Easel easel) throws IOException {
        var slides = deck.getSlides();
        if (slides.isEmpty()) {
            throw new Undrawable(Undrawn.NOTHING_TO_SHOW, "It has no slide");
        }
        var size = deck.getPageSize();
        easel.pages(
                slides.size(),
                page -> Canvas.onWhite(size.getWidth(), size.getHeight(), graphics -> {
                    graphics.setRenderingHint(Drawable.IMAGE_RENDERER, new DeckDrawings());
                    slides.get(page - 1).draw(graphics);
                }));
    }

    private static void refuseIfHuge(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var markup = zip.stream()
                    .filter(entry -> entry.getName().endsWith(".xml"))
                    .mapToLong(ZipEntry::getSize)
                    .sum();
            if (markup > MOST_MARKUP) {
                throw new Undrawable(Undrawn.TOO_LARGE, "Its slides take " + markup + " bytes");
            }
        }
    }
}
