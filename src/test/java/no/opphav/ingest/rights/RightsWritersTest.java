package no.opphav.ingest.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import no.opphav.catalogue.RightsObstacle;
import no.opphav.ingest.inspection.SampleFiles;
import no.opphav.ingest.rights.RightsWriter.Written;
import no.opphav.kernel.MediaType;
import no.opphav.testing.Needed;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RightsWritersTest {
    private static final String XAP = "http://ns.adobe.com/xap/1.0/";

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"photo.jpg", "picture.png", "lossy.webp", "lossless.webp", "scan.tiff"})
    void pixels_stay_the_same(String name) throws Exception {
        write(name, Samples.of(name));
        assertThat(pixels(folder.resolve("copy"))).isEqualTo(pixels(folder.resolve(name)));
    }

    @Test
    void pages_of_a_pdf_stay_the_same() throws Exception {
        var pdf = Samples.of("report.pdf");
        write("report.pdf", pdf);
        var copy = Files.readAllBytes(folder.resolve("copy"));
        assertThat(Arrays.copyOf(copy, pdf.length)).isEqualTo(pdf);
        assertThat(pages(copy)).isEqualTo(pages(pdf));
    }

    @ParameterizedTest
    @ValueSource(strings = {"film.mp4", "film.mov"})
    void pictures_and_sounds_of_a_film_stay_where_they_were(String name) throws Exception {
        var film = Samples.of(name);
        write(name, film);
        assertThat(Arrays.copyOf(Files.readAllBytes(folder.resolve("copy")), film.length))
                .isEqualTo(film);
    }

    @Test
    void a_drawing_is_the_same_around_what_it_says_of_itself() throws Exception {
        var svg =
                "<?xml version='1.0'?><!-- <svg> --><svg xmlns='http://www.w3.org/2000/svg' id='a>b'><path d='M0 0'/></svg>";
        write("model.svg", svg.getBytes(StandardCharsets.UTF_8));
        var copy = Files.readString(folder.resolve("copy"));
        assertThat(copy.replaceFirst("(?s)<metadata>.*</metadata>", "")).isEqualTo(svg);
        assertThat(copy).contains("id='a>b'><metadata>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"deck.pptx", "text.docx", "table.xlsx", "deck.odp", "text.odt", "table.ods"})
    void every_part_of_a_document_but_its_properties_stays_the_same(String name) throws Exception {
        write(name, Samples.of(name));
        var before = parts(folder.resolve(name));
        var after = parts(folder.resolve("copy"));
        assertThat(after.keySet()).containsAll(before.keySet());
        var changed = before.keySet().stream()
                .filter(part -> !Arrays.equals(before.get(part), after.get(part)))
                .toList();
        assertThat(changed)
                .isSubsetOf(
                        "docProps/core.xml", "docProps/custom.xml", "_rels/.rels", "[Content_Types].xml", "meta.xml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "photo.jpg",
                "picture.png",
                "lossy.webp",
                "lossless.webp",
                "scan.tiff",
                "report.pdf",
                "model.svg",
                "film.mp4",
                "film.mov"
            })
    void exiftool_reads_the_same_facts_from_every_format(String name) throws Exception {
        needExiftool();
        write(name, Samples.of(name));
        var read = exiftool("-XMP:all");
        var facts = Samples.FACTS;
        assertThat(read)
                .containsEntry("Title", Samples.TITLE)
                .containsEntry(
                        "Title-ar",
                        Objects.requireNonNull(facts.title().languages().get("ar")))
                .containsEntry("Rights", facts.statement().usual())
                .containsEntry("Rights-en", "© 2026. Free use")
                .containsEntry("UsageTerms", "Bruk fritt.")
                .containsEntry("UsageTerms-uk", "Використовуйте вільно.")
                .containsEntry("Marked", "True")
                .containsEntry("WebStatement", facts.termsPage())
                .containsEntry("Credit", facts.credit())
                .containsEntry("License", facts.license())
                .containsEntry("AttributionName", facts.holder())
                .containsEntry("AttributionURL", facts.assetPage())
                .containsEntry("LicensorName", facts.holder())
                .containsEntry("LicensorURL", facts.assetPage())
                .containsEntry("LicensorEmail", facts.contact());
        assertThat(read.get("Creator")).contains(facts.holder());
        assertThat(read.get("Owner")).contains(facts.holder());
    }

    @ParameterizedTest
    @ValueSource(strings = {"deck.pptx", "text.docx", "table.xlsx", "deck.odp", "text.odt", "table.ods"})
    void exiftool_reads_them_from_the_properties_of_a_document(String name) throws Exception {
        needExiftool();
        write(name, Samples.of(name));
        var read = exiftool();
        var facts = Samples.FACTS;
        assertThat(read)
                .containsEntry("Title", Samples.TITLE)
                .containsEntry("Copyright", facts.statement().usual())
                .containsEntry("UsageTerms", "Bruk fritt.")
                .containsEntry("WebStatement", facts.termsPage())
                .containsEntry("Credit", facts.credit())
                .containsEntry("License", facts.license())
                .containsEntry("AttributionURL", facts.assetPage())
                .containsEntry("LicensorEmail", facts.contact());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"photo.jpg", "picture.png", "lossy.webp", "scan.tiff", "report.pdf", "model.svg", "film.mp4"})
    void what_somebody_else_wrote_is_kept_beside_it_and_told(String name) throws Exception {
        write(name, Samples.of(name), theirs());
        var others = Files.readAllBytes(folder.resolve("copy"));

        var written = write("again-" + name, others);

        var copy = Files.readString(folder.resolve("copy"), StandardCharsets.ISO_8859_1);
        assertThat(written.former()).contains("Kari Fotograf", "© Kari Fotograf 2019. Spør først");
        assertThat(copy)
                .contains("opphav:Former", "Sp\u00c3\u00b8r f\u00c3\u00b8rst", "Veien videre, Direktoratet, 2026");
    }

    @ParameterizedTest
    @CsvSource({
        "photo.jpg, ''",
        "picture.png, ''",
        "lossy.webp, ''",
        "scan.tiff, ''",
        "report.pdf, Direktoratet",
        "model.svg, Kvalitetshjulet",
        "film.mp4, ''"
    })
    void a_file_that_carries_them_already_gets_no_more(String name, String said) throws Exception {
        write(name, Samples.of(name));
        var once = Files.readAllBytes(folder.resolve("copy"));

        var written = write("again-" + name, once);

        assertThat(written).isEqualTo(new Written(said, false));
        assertThat(Files.readString(folder.resolve("copy"), StandardCharsets.ISO_8859_1))
                .doesNotContain("opphav:Former");
    }

    @ParameterizedTest
    @ValueSource(strings = {"photo.jpg", "picture.png", "lossy.webp", "film.mp4", "model.svg"})
    void a_damaged_packet_gives_way_to_a_whole_one(String name) throws Exception {
        write(name, Samples.of(name));
        var once = Files.readString(folder.resolve("copy"), StandardCharsets.ISO_8859_1);
        var damaged = once.replace("<rdf:RDF", "<rdf:ROF");

        var written = write("again-" + name, damaged.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(written.replaced()).isTrue();
        assertThat(Files.readString(folder.resolve("copy"), StandardCharsets.ISO_8859_1))
                .contains("<rdf:RDF");
    }

    @Test
    void what_a_pdf_called_itself_is_kept_under_another_name_and_told() throws Exception {
        var before = new ByteArrayOutputStream();
        try (var document = Loader.loadPDF(Samples.of("report.pdf"))) {
            var information = document.getDocumentInformation();
            information.setTitle("Byråets utkast");
            information.setAuthor("Kari Fotograf");
            information.setCustomMetadataValue("Copyright", "© Kari Fotograf");
            document.save(before);
        }

        var written = write("report.pdf", before.toByteArray());

        assertThat(written.former()).contains("Kari Fotograf", "Byråets utkast", "© Kari Fotograf");
        try (var copy = Loader.loadPDF(folder.resolve("copy").toFile())) {
            var information = copy.getDocumentInformation();
            assertThat(information.getTitle()).isEqualTo(Samples.FACTS.title().usual());
            assertThat(information.getAuthor()).isEqualTo("Kari Fotograf");
            assertThat(information.getCustomMetadataValue("Former-Title")).isEqualTo("Byråets utkast");
            assertThat(information.getCustomMetadataValue("Former-Copyright")).isEqualTo("© Kari Fotograf");
        }
    }

    @Test
    void what_a_drawing_says_of_itself_stays_and_is_told() throws Exception {
        var svg = "<svg xmlns='http://www.w3.org/2000/svg'><title>Byråets skisse</title><desc>Laget av Kari</desc>"
                + "<metadata><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' "
                + "xmlns:cc='http://creativecommons.org/ns#' xmlns:dc='http://purl.org/dc/elements/1.1/'>"
                + "<cc:Work><dc:format>image/svg+xml</dc:format><dc:rights><cc:Agent><dc:title>Kari Fotograf</dc:title>"
                + "</cc:Agent></dc:rights><cc:license rdf:resource='https://kari.example/'/></cc:Work></rdf:RDF></metadata>"
                + "<g><title>En del</title></g></svg>";

        var written = write("model.svg", svg.getBytes(StandardCharsets.UTF_8));

        assertThat(written.former()).isEqualTo("Byråets skisse; Kari Fotograf; https://kari.example/");
        assertThat(Files.readString(folder.resolve("copy")).replaceFirst("(?s)<metadata><x:.*?</metadata>", ""))
                .isEqualTo(svg);
    }

    @Test
    void of_two_packets_in_a_jpeg_one_is_left_which_says_what_both_did() throws Exception {
        write("photo.jpg", Samples.of("photo.jpg"), theirs());
        var others = Files.readString(folder.resolve("copy"), StandardCharsets.ISO_8859_1);
        int first = others.indexOf(XAP) - 4;
        var packet = XAP + "\0<x:xmpmeta xmlns:x='adobe:ns:meta/'>"
                + "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
                + "<rdf:Description rdf:about='' xmlns:dc='http://purl.org/dc/elements/1.1/'>"
                + "<dc:creator><rdf:Seq><rdf:li>Ola Tegner</rdf:li></rdf:Seq></dc:creator>"
                + "</rdf:Description></rdf:RDF></x:xmpmeta>";
        int length = packet.length() + 2;
        var segment = "\u00ff\u00e1" + (char) (length >> 8) + (char) (length & 0xff) + packet;
        var both = others.substring(0, first) + segment + others.substring(first);

        var written = write("again-photo.jpg", both.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(written.former()).contains("Kari Fotograf", "Ola Tegner");
        assertThat(written.replaced()).isFalse();
        assertThat(Files.readString(folder.resolve("copy"), StandardCharsets.ISO_8859_1))
                .containsOnlyOnce(XAP + "\0")
                .contains("Ola Tegner");
    }

    @Test
    void more_than_fits_into_one_segment_of_a_jpeg_is_continued() throws Exception {
        needExiftool();
        var long1 = "Lang tekst. ".repeat(1_000);
        var facts = Samples.FACTS;
        var long2 = new HashMap<String, String>();
        for (var language : List.of("nb", "nn", "en", "uk", "ru", "fr", "ar", "se")) {
            long2.put(language, long1 + language);
        }
        var large = new RightsFacts(
                facts.title(),
                facts.holder(),
                facts.statement(),
                new Wording(long1, long2),
                facts.termsPage(),
                facts.license(),
                facts.credit(),
                facts.assetPage(),
                facts.contact(),
                null);
        write("photo.jpg", Samples.of("photo.jpg"), large);
        var read = exiftool("-XMP:all");
        assertThat(read.get("UsageTerms-ar")).isEqualTo(long1 + "ar");
        assertThat(read).containsEntry("WebStatement", facts.termsPage());
        var written = write("again.jpg", Files.readAllBytes(folder.resolve("copy")), large);
        assertThat(written).isEqualTo(new Written("", false));
        assertThat(pixels(folder.resolve("copy"))).isEqualTo(pixels(folder.resolve("photo.jpg")));
    }

    @Test
    void a_pdf_whose_index_is_a_stream_has_as_many_objects_as_it_says() throws Exception {
        var before = new ByteArrayOutputStream();
        try (var document = Loader.loadPDF(Samples.of("report.pdf"))) {
            document.save(before, CompressParameters.DEFAULT_COMPRESSION);
        }

        write("report.pdf", before.toByteArray());

        var copy = folder.resolve("copy");
        try (var written = Loader.loadPDF(copy.toFile())) {
            var highest = written.getDocument().getXrefTable().keySet().stream()
                    .mapToLong(COSObjectKey::getNumber)
                    .max()
                    .orElseThrow();
            assertThat(written.getDocument().getTrailer().getLong(COSName.SIZE)).isEqualTo(highest + 1);
            assertThat(written.getDocumentInformation().getCustomMetadataValue("Copyright"))
                    .isEqualTo(Samples.FACTS.statement().usual());
        }
        assertThat(pages(Files.readAllBytes(copy))).isEqualTo(pages(before.toByteArray()));
        var qpdf = Path.of("/usr/bin/qpdf");
        Needed.on(Files.isExecutable(qpdf), "no qpdf here: it does not check the copy");
        assertThat(run(qpdf.toString(), "--check", copy.toString())).doesNotContain("WARNING");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "windows-1252", "ISO-8859-15", "UTF-8"})
    void a_drawing_in_an_encoding_of_its_own_stays_in_that(String encoding) throws Exception {
        var charset = Charset.forName(encoding);
        var svg = "<?xml version='1.0' encoding='" + encoding
                + "'?><svg xmlns='http://www.w3.org/2000/svg'><title>Skjønn år</title><path d='M0 0'/></svg>";

        var written = write("model.svg", svg.getBytes(charset));

        var copy = Files.readString(folder.resolve("copy"), charset);
        assertThat(copy.replaceFirst("(?s)<metadata>.*</metadata>", "")).isEqualTo(svg);
        assertThat(written.former()).isEqualTo("Skjønn år");
        needExiftool();
        assertThat(exiftool("-XMP:all").values())
                .contains(Samples.FACTS.statement().usual(), "Використовуйте вільно.");
    }

    @Test
    void a_drawing_that_is_not_in_the_encoding_that_it_names_is_left_alone() {
        for (var encoding : List.of("us-ascii", "UTF-8", "UTF-16", "x-ukjent")) {
            var svg = "<?xml version='1.0' encoding='" + encoding
                    + "'?><svg xmlns='http://www.w3.org/2000/svg'><title>å</title></svg>";
            assertHindered("model.svg", svg.getBytes(StandardCharsets.ISO_8859_1), RightsObstacle.FORMAT);
        }
    }

    @Test
    void an_open_document_without_properties_gets_some() throws Exception {
        needExiftool();
        var whole = folder.resolve("whole.odt");
        Files.write(whole, Samples.of("text.odt"));
        Map<String, byte[]> without = new LinkedHashMap<>();
        without.put("mimetype", Objects.requireNonNull(parts(whole).get("mimetype")));
        without.put("content.xml", Objects.requireNonNull(parts(whole).get("content.xml")));
        var manifest =
                new String(Objects.requireNonNull(parts(whole).get("META-INF/manifest.xml")), StandardCharsets.UTF_8);
        var entry = "<manifest:file-entry manifest:full-path=\"meta.xml\" manifest:media-type=\"text/xml\"/>";
        assertThat(manifest).contains(entry);
        without.put("META-INF/manifest.xml", manifest.replace(entry, "").getBytes(StandardCharsets.UTF_8));

        write("text.odt", SampleFiles.zip(without));

        var copy = parts(folder.resolve("copy"));
        assertThat(new String(Objects.requireNonNull(copy.get("META-INF/manifest.xml")), StandardCharsets.UTF_8))
                .containsPattern("<manifest:file-entry[^>]*manifest:full-path=\"meta.xml\"");
        assertThat(copy.get("content.xml")).isEqualTo(without.get("content.xml"));
        assertThat(exiftool())
                .containsEntry("Title", Samples.TITLE)
                .containsEntry("Copyright", Samples.FACTS.statement().usual());
    }

    @Test
    void a_former_licence_and_former_terms_are_told_too() throws Exception {
        write("photo.jpg", Samples.of("photo.jpg"), theirs());

        var written = write("again.jpg", Files.readAllBytes(folder.resolve("copy")));

        assertThat(written.former()).contains("Spør først; ", "https://kari.example/");
    }

    @Test
    void signed_and_protected_pdfs_are_left_alone() throws Exception {
        assertHindered("signed.pdf", signed(), RightsObstacle.SIGNED);
        assertHindered("protected.pdf", SampleFiles.pdfWithoutPrinting(), RightsObstacle.LOCKED);
        assertHindered("locked.pdf", SampleFiles.pdf(1, "hemmelig"), RightsObstacle.LOCKED);
    }

    @Test
    void a_pdf_whose_index_cannot_be_found_is_left_alone() throws Exception {
        var pdf = Samples.of("report.pdf");
        assertHindered("report.pdf", Arrays.copyOf(pdf, pdf.length + 6_000), RightsObstacle.DAMAGED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "photo.jpg",
                "picture.png",
                "lossy.webp",
                "report.pdf",
                "film.mp4",
                "deck.pptx",
                "deck.odp",
                "scan.tiff",
                "model.svg"
            })
    void a_file_that_is_cut_off_is_refused_or_left_as_it_was(String name) {
        var whole = Samples.of(name);
        for (var length : List.of(0, 3, 11, 20, whole.length / 3)) {
            var cut = Arrays.copyOf(whole, length);
            try {
                write(name, cut);
            } catch (IOException | CannotCarry | RuntimeException e) {
                assertThat(e).isNotNull();
            }
        }
    }

    @Test
    void pdfinfo_reads_them_from_a_pdf() throws Exception {
        var pdfinfo = Path.of("/usr/bin/pdfinfo");
        Needed.on(Files.isExecutable(pdfinfo), "no pdfinfo here: it is not asked what a PDF says");
        write("report.pdf", Samples.of("report.pdf"));
        var said = run(pdfinfo.toString(), "-custom", folder.resolve("copy").toString());
        assertThat(said).contains("© Direktoratet 2026. Fri bruk", Samples.FACTS.termsPage());
        assertThat(run(pdfinfo.toString(), folder.resolve("copy").toString()))
                .contains("Title:           Veien <videre>");
        assertThat(run(pdfinfo.toString(), "-meta", folder.resolve("copy").toString()))
                .contains("xmpRights:WebStatement");
    }

    @Test
    void libreoffice_opens_a_deck_with_rights_in_it() throws Exception {
        var soffice = Path.of("/usr/bin/soffice");
        Needed.on(Files.isExecutable(soffice), "no LibreOffice here: it opens no deck");
        write("deck.pptx", Samples.of("deck.pptx"));
        Files.move(folder.resolve("copy"), folder.resolve("with-rights.pptx"));
        run(
                soffice.toString(),
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString(),
                folder.resolve("with-rights.pptx").toString());
        try (var document = Loader.loadPDF(folder.resolve("with-rights.pdf").toFile())) {
            assertThat(document.getNumberOfPages()).isPositive();
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo(Samples.TITLE);
        }
    }

    private void assertHindered(String name, byte[] content, RightsObstacle obstacle) {
        assertThatThrownBy(() -> write(name, content))
                .isInstanceOfSatisfying(
                        CannotCarry.class,
                        refused -> assertThat(refused.obstacle()).isEqualTo(obstacle));
    }

    private byte[] signed() throws IOException {
        var out = new java.io.ByteArrayOutputStream();
        try (var document = Loader.loadPDF(SampleFiles.pdf(1))) {
            document.addSignature(new PDSignature(), content -> new byte[] {1, 2, 3});
            document.saveIncremental(out);
        }
        return out.toByteArray();
    }

    private Written write(String name, byte[] content) throws IOException, CannotCarry {
        return write(name, content, Samples.FACTS);
    }

    private Written write(String name, byte[] content, RightsFacts facts) throws IOException, CannotCarry {
        var file = folder.resolve(name);
        Files.write(file, content);
        var writer = RightsFormats.writer(new MediaType(Samples.type(name))).orElseThrow();
        return writer.write(file, facts, folder.resolve("copy"));
    }

    private static RightsFacts theirs() {
        var facts = Samples.FACTS;
        return new RightsFacts(
                new Wording("Deres tittel", Map.of()),
                "Kari Fotograf",
                new Wording("© Kari Fotograf 2019. Spør først", Map.of()),
                new Wording("Spør først", Map.of()),
                "https://kari.example/",
                "https://kari.example/",
                "Foto: Kari",
                "https://kari.example/",
                facts.contact(),
                null);
    }

    private static List<Integer> pixels(Path picture) throws IOException {
        BufferedImage image = Objects.requireNonNull(ImageIO.read(picture.toFile()));
        return Arrays.stream(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
                .boxed()
                .toList();
    }

    private static List<String> pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> pages = new ArrayList<>();
            for (var page : document.getPages()) {
                try (var content = page.getContents()) {
                    pages.add(new String(content.readAllBytes(), StandardCharsets.ISO_8859_1));
                }
            }
            return pages;
        }
    }

    private static Map<String, byte[]> parts(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            Map<String, byte[]> parts = new HashMap<>();
            for (var entry : zip.stream().toList()) {
                try (var content = zip.getInputStream(entry)) {
                    parts.put(entry.getName(), content.readAllBytes());
                }
            }
            return parts;
        }
    }

    private static void needExiftool() {
        Needed.on(Files.isExecutable(Path.of("/usr/bin/exiftool")), "no exiftool here: it reads no rights");
    }

    /** What it reads, by its names for it. */
    private Map<String, String> exiftool(String... wanted) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("/usr/bin/exiftool", "-charset", "utf8", "-s", "-a", "-sep", " | "));
        command.addAll(List.of(wanted));
        command.add(folder.resolve("copy").toString());
        Map<String, String> read = new HashMap<>();
        var field = "";
        for (var line : run(command.toArray(String[]::new)).split("\n", -1)) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                var name = line.substring(0, colon).strip();
                var value = line.substring(colon + 1).strip();
                field = name.equals("User-definedName") ? value : field;
                read.put(name.equals("User-defined") ? field : name, value);
            }
        }
        return read;
    }

    private static String run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return said;
    }
}
