package no.opphav.ingest.text;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.sl.extractor.SlideShowExtractor;
import org.apache.poi.sl.usermodel.Shape;
import org.apache.poi.sl.usermodel.SlideShow;
import org.apache.poi.sl.usermodel.SlideShowFactory;
import org.apache.poi.sl.usermodel.TextParagraph;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** The text of Microsoft's formats; speakers' notes are left out. */
final class OfficeText {
    private OfficeText() {}

    static void slides(Path file, PageSink sink) throws IOException {
        try (var show = SlideShowFactory.create(file.toFile(), null, true)) {
            read(show, sink);
        }
    }

    private static <S extends Shape<S, P>, P extends TextParagraph<S, P, ?>> void read(
            SlideShow<S, P> show, PageSink sink) throws IOException {
        try (var extractor = new SlideShowExtractor<>(show)) {
            extractor.setNotesByDefault(false);
            extractor.setCommentsByDefault(false);
            extractor.setMasterByDefault(false);
            for (var slide : show.getSlides()) {
                sink.page(extractor.getText(slide));
            }
        }
    }

    static void document(Path file, PageSink sink) throws IOException {
        try (var parts = OPCPackage.open(file.toFile(), PackageAccess.READ);
                var extractor = new XWPFWordExtractor(new XWPFDocument(parts))) {
            Pieces.of(extractor.getText()).forEach(sink::page);
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }
}
