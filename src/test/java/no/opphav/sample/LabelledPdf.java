package no.opphav.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** A printed PDF that is given its title, language and owner and, where it is to be cut to A3, its trim. */
final class LabelledPdf {
    private static final float POINTS_PER_MILLIMETRE = 72 / 25.4f;

    private LabelledPdf() {}

    static void write(byte[] pdf, Label label, Path target) throws IOException {
        write(pdf, label, 0, target);
    }

    /** @param bleed millimetres on each side that the printer cuts away */
    static void write(byte[] pdf, Label label, int bleed, Path target) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            document.setDocumentInformation(information(label));
            document.setDocumentId(0L);
            var catalog = document.getDocumentCatalog();
            catalog.setLanguage(label.language());
            var preferences = new PDViewerPreferences(catalog.getCOSObject());
            preferences.setDisplayDocTitle(true);
            catalog.setViewerPreferences(preferences);
            if (bleed > 0) {
                trim(document, bleed * POINTS_PER_MILLIMETRE);
            }
            document.save(target.toFile());
        }
    }

    private static void trim(PDDocument document, float bleed) {
        for (var page : document.getPages()) {
            var media = page.getMediaBox();
            var bottom = media.getHeight() - bleed - PDRectangle.A3.getHeight();
            var trim = new PDRectangle(bleed, bottom, PDRectangle.A3.getWidth(), PDRectangle.A3.getHeight());
            page.setBleedBox(media);
            page.setTrimBox(trim);
            page.setCropBox(trim);
        }
    }

    private static PDDocumentInformation information(Label label) {
        var published = GregorianCalendar.from(LocalDate.parse(Label.PUBLISHED).atStartOfDay(ZoneOffset.UTC));
        var information = new PDDocumentInformation();
        information.setTitle(label.title());
        information.setSubject(label.description());
        information.setAuthor(Label.RIGHTS_HOLDER);
        information.setKeywords(label.credit());
        information.setCreator("Opphav");
        information.setCreationDate(published);
        information.setModificationDate(published);
        return information;
    }
}
