package no.opphav.ingest.rights;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import no.opphav.ingest.inspection.SampleFiles;
import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** A file of each format that can carry rights, and facts to write into it. */
final class Samples {
    static final String TITLE = "Veien <videre> & «hjem» \"nå\" 'da' \u200fعربي\u200e 🎓";

    static final RightsFacts FACTS = new RightsFacts(
            new Wording(TITLE, Map.of("nb", TITLE, "ar", "الطريق \u200f(A & B)\u200f", "en", "The way")),
            "Direktoratet & <sønner>",
            new Wording(
                    "© Direktoratet 2026. Fri bruk",
                    Map.of("nb", "© Direktoratet 2026. Fri bruk", "en", "© 2026. Free use")),
            new Wording("Bruk fritt.", Map.of("nb", "Bruk fritt.", "uk", "Використовуйте вільно.")),
            "https://opphav.example/terms/fri-bruk/1",
            "https://creativecommons.org/licenses/by/4.0/",
            "Veien videre, Direktoratet, 2026",
            "https://opphav.example/nb/assets/veien-videre/nb",
            "redaktor@example.no",
            null);

    private static final Path CATALOGUE = Path.of("src/main/resources/sample-catalogue");
    private static final String WEBP = "UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA";
    private static final String WEBP_WITHOUT_LOSS = "UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==";

    private Samples() {}

    /** The content of a file with that name. */
    static byte[] of(String name) {
        return switch (name) {
            case "photo.jpg" -> SampleFiles.photo(40, 30, 1);
            case "picture.png" -> SampleFiles.picture("png", 40, 30);
            case "lossy.webp" -> Base64.getDecoder().decode(WEBP);
            case "lossless.webp" -> Base64.getDecoder().decode(WEBP_WITHOUT_LOSS);
            case "scan.tiff" -> SampleFiles.picture("tiff", 40, 30);
            case "report.pdf" -> catalogue("report/nasjonalt-kvalitetsrammeverk-nb.pdf");
            case "model.svg" -> catalogue("models/kvalitetshjulet-nb.svg");
            case "film.mp4" -> catalogue("film/hva-er-karriereveiledning-nb.mp4");
            case "deck.pptx" -> catalogue("deck/rammeverket-pa-20-minutter-nb.pptx");
            case "text.docx" -> text();
            case "table.xlsx" -> table();
            case "deck.odp", "text.odt", "table.ods" -> open(type(name));
            case "film.mov" -> quickTime(of("film.mp4"));
            default -> throw new IllegalArgumentException(name);
        };
    }

    static String type(String name) {
        return switch (name.substring(name.indexOf('.') + 1)) {
            case "jpg" -> "image/jpeg";
            case "png" -> "image/png";
            case "webp" -> "image/webp";
            case "tiff" -> "image/tiff";
            case "pdf" -> "application/pdf";
            case "svg" -> "image/svg+xml";
            case "mp4" -> "video/mp4";
            case "pptx" -> "application/vnd.openxmlformats-officedocument.presentationml.presentation";
            case "docx" -> "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
            case "xlsx" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            case "odp" -> "application/vnd.oasis.opendocument.presentation";
            case "odt" -> "application/vnd.oasis.opendocument.text";
            case "ods" -> "application/vnd.oasis.opendocument.spreadsheet";
            case "mov" -> "video/quicktime";
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static byte[] catalogue(String name) {
        try {
            return Files.readAllBytes(CATALOGUE.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] text() {
        try (var text = new XWPFDocument()) {
            text.createParagraph().createRun().setText("Veien videre");
            text.getProperties().getCoreProperties().setCreator("Kari Tegner");
            return bytes(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] table() {
        try (var table = new XSSFWorkbook()) {
            table.createSheet("Tall").createRow(0).createCell(0).setCellValue(1);
            return bytes(table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(POIXMLDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.write(out);
        return out.toByteArray();
    }

    /** The same film, of the format's elder brother. */
    private static byte[] quickTime(byte[] film) {
        System.arraycopy("qt  ".getBytes(StandardCharsets.US_ASCII), 0, film, 8, 4);
        return film;
    }

    private static byte[] open(String type) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", text(type));
        parts.put("content.xml", text("""
                <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.3">
                <office:body><office:%1$s/></office:body></office:document-content>""".formatted(type.substring(type.lastIndexOf('.') + 1))));
        parts.put("meta.xml", text("""
                <office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                    xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" office:version="1.3">
                <office:meta><meta:initial-creator>Kari Tegner</meta:initial-creator></office:meta></office:document-meta>"""));
        parts.put("META-INF/manifest.xml", text("""
                <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">
                <manifest:file-entry manifest:full-path="/" manifest:media-type="%s"/>
                <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
                <manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/>
                </manifest:manifest>""".formatted(type)));
        return SampleFiles.zip(parts);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
