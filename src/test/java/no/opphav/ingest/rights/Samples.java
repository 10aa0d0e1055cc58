package no.opphav.ingest.rights;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import no.opphav.ingest.inspection.SampleFiles;

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
            "redaktor@example.no");

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
            case "deck.odp" -> openDeck();
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
            case "odp" -> "application/vnd.oasis.opendocument.presentation";
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

    private static byte[] openDeck() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", text("application/vnd.oasis.opendocument.presentation"));
        parts.put("content.xml", text("""
                <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.3">
                <office:body><office:presentation/></office:body></office:document-content>"""));
        parts.put("meta.xml", text("""
                <office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                    xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" office:version="1.3">
                <office:meta><meta:initial-creator>Kari Tegner</meta:initial-creator></office:meta></office:document-meta>"""));
        parts.put("META-INF/manifest.xml", text("""
                <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">
                <manifest:file-entry manifest:full-path="/"
                    manifest:media-type="application/vnd.oasis.opendocument.presentation"/>
                <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
                <manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/>
                </manifest:manifest>"""));
        return SampleFiles.zip(parts);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
