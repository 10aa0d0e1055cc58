package no.opphav.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sample catalogue as it is kept: small, whole, and valid in every format. */
class SampleCatalogueTest {
    private static final Path CATALOGUE = Path.of("src/main/resources/sample-catalogue");
    private static final Pattern NAMED_FILE = Pattern.compile("\"path\": \"([^\"]+)\"");
    private static final long LIMIT = 10_000_000;

    @Test
    void every_file_is_named_once_and_every_named_file_is_there() throws IOException {
        var named = NAMED_FILE
                .matcher(Files.readString(CATALOGUE.resolve("catalogue.json")))
                .results();
        assertThat(named.map(name -> CATALOGUE.resolve(name.group(1))))
                .containsExactlyInAnyOrderElementsOf(artefacts().toList());
    }

    @Test
    void everything_together_is_small() throws IOException {
        var size = 0L;
        for (var file : artefacts().toList()) {
            size += Files.size(file);
        }
        assertThat(size).isLessThan(LIMIT);
    }

    @ParameterizedTest
    @MethodSource("pdfs")
    void a_pdf_has_a_title_a_language_and_tags(Path file) throws IOException {
        try (var document = Loader.loadPDF(file.toFile())) {
            var catalog = document.getDocumentCatalog();
            assertThat(document.getDocumentInformation().getTitle()).isNotBlank();
            assertThat(catalog.getLanguage()).isEqualTo(language(file));
            assertThat(catalog.getStructureTreeRoot()).isNotNull();
        }
    }

    @ParameterizedTest
    @MethodSource("decks")
    void every_slide_of_a_deck_has_a_title_and_notes(Path file) throws IOException {
        try (var in = Files.newInputStream(file);
                var show = new XMLSlideShow(in)) {
            assertThat(show.getSlides()).hasSizeBetween(8, 10).allSatisfy(slide -> {
                assertThat(slide.getTitle()).isNotBlank();
                assertThat(slide.getNotes()).isNotNull();
            });
        }
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void a_drawing_runs_nothing_fetches_nothing_and_needs_no_font(Path file) throws IOException {
        assertThat(Files.readString(file))
                .contains("<title", "<desc")
                .doesNotContain("<script", "<text", "<image", "<foreignObject", "href=", "url(", " on");
    }

    @ParameterizedTest
    @MethodSource("captions")
    void captions_are_in_order_and_within_the_film(Path file) throws IOException {
        var lines = Files.readAllLines(file);
        var times = lines.stream()
                .filter(line -> line.contains(" --> "))
                .flatMap(line -> Stream.of(line.split(" --> ")))
                .toList();
        assertThat(lines.getFirst()).isEqualTo("WEBVTT");
        assertThat(times).hasSize(22).isSorted().allMatch(time -> time.matches("00:00:[0-3]\\d\\.\\d{3}"));
    }

    @ParameterizedTest
    @MethodSource("films")
    void a_film_can_be_played_before_it_is_fetched_whole(Path file) throws IOException {
        var head = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertThat(head.indexOf("moov")).isPositive().isLessThan(head.indexOf("mdat"));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void a_picture_can_be_read(Path file) throws IOException {
        assertThat(ImageIO.read(file.toFile()).getWidth()).isGreaterThanOrEqualTo(1600);
    }

    static Stream<Path> pdfs() throws IOException {
        return artefacts(".pdf");
    }

    static Stream<Path> decks() throws IOException {
        return artefacts(".pptx");
    }

    static Stream<Path> drawings() throws IOException {
        return artefacts(".svg");
    }

    static Stream<Path> captions() throws IOException {
        return artefacts(".vtt");
    }

    static Stream<Path> films() throws IOException {
        return artefacts(".mp4");
    }

    static Stream<Path> pictures() throws IOException {
        return artefacts(".png", ".jpg");
    }

    private static Stream<Path> artefacts(String... endings) throws IOException {
        return artefacts().filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith));
    }

    private static Stream<Path> artefacts() throws IOException {
        try (var files = Files.walk(CATALOGUE)) {
            return files
                    .filter(file ->
                            Files.isRegularFile(file) && !file.toString().endsWith(".json"))
                    .toList()
                    .stream();
        }
    }

    private static String language(Path file) {
        var name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('-') + 1, name.lastIndexOf('.'));
    }
}
