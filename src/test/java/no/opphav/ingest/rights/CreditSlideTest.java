package no.opphav.ingest.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipFile;
import no.opphav.ingest.inspection.SampleFiles;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.MediaType;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFHyperlink;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The last slide of a copy that is sent. */
class CreditSlideTest {
    private static final String LINE = "«Veien <videre>», Direktoratet & sønner (2026). Fri bruk.";

    @TempDir
    Path folder = Path.of("");

    @Test
    void a_copy_ends_with_a_slide_that_says_whose_it_is_and_on_which_terms() throws Exception {
        write(Samples.of("deck.pptx"), "nb");
        try (var before = read("deck.pptx");
                var after = read("copy")) {
            assertThat(after.getSlides()).hasSize(before.getSlides().size() + 1);
            var last = after.getSlides().getLast();
            assertThat(texts(last))
                    .containsExactly(
                            "Kreditering og vilkår",
                            "Krediter slik",
                            LINE,
                            "Vilkårene kort",
                            "Bruk fritt.",
                            "Vilkårene i sin helhet",
                            Samples.FACTS.termsPage(),
                            "Versjon 3 av presentasjonen");
            assertThat(last.getTitle()).isEqualTo("Kreditering og vilkår");
            assertThat(last.getSlideLayout().getType()).isEqualTo(org.apache.poi.xslf.usermodel.SlideLayout.TITLE_ONLY);
            assertThat(links(last)).containsExactly(Samples.FACTS.termsPage());
        }
    }

    @Test
    void everything_else_in_the_deck_stays_byte_for_byte() throws Exception {
        write(Samples.of("deck.pptx"), "nb");
        var before = parts(folder.resolve("deck.pptx"));
        var after = parts(folder.resolve("copy"));
        assertThat(before.keySet()).anyMatch(name -> name.contains("notesSlide"));
        var changed = new TreeSet<String>();
        after.forEach((name, part) -> {
            if (!Arrays.equals(part, before.get(name))) {
                changed.add(name);
            }
        });
        assertThat(after.keySet()).containsAll(before.keySet());
        assertThat(changed)
                .isSubsetOf(
                        "[Content_Types].xml",
                        "_rels/.rels",
                        "docProps/app.xml",
                        "docProps/core.xml",
                        "docProps/custom.xml",
                        "ppt/_rels/presentation.xml.rels",
                        "ppt/presentation.xml",
                        "ppt/slides/slide10.xml",
                        "ppt/slides/_rels/slide10.xml.rels");
        assertThat(text(after, "docProps/app.xml")).contains("<Slides>10</Slides>");
    }

    @Test
    void its_properties_name_the_title_and_the_version() throws Exception {
        write(Samples.of("deck.pptx"), "nb");
        try (var after = read("copy")) {
            var properties = after.getProperties();
            assertThat(properties.getCoreProperties().getTitle()).isEqualTo(Samples.TITLE);
            assertThat(properties.getCoreProperties().getVersion()).isEqualTo("3");
            assertThat(properties.getCustomProperties().getProperty("Version").getLpwstr())
                    .isEqualTo("3");
        }
    }

    @Test
    void without_a_slide_only_the_properties_name_the_version() throws Exception {
        write(Samples.of("deck.pptx"), null);
        try (var before = read("deck.pptx");
                var after = read("copy")) {
            assertThat(after.getSlides()).hasSameSizeAs(before.getSlides());
            assertThat(after.getProperties().getCoreProperties().getVersion()).isEqualTo("3");
        }
    }

    @Test
    void a_deck_with_sections_gets_it_in_the_last_one() throws Exception {
        var section = """
                <p:extLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main">\
                <p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"><p14:sectionLst>\
                <p14:section name="A" id="{8B5C9A4B-4A5F-4C7A-9D31-6C3A5C1E0001}"><p14:sldIdLst><p14:sldId id="256"/></p14:sldIdLst>\
                </p14:section></p14:sectionLst></p:ext></p:extLst></p:presentation>""";
        write(changed(Samples.of("deck.pptx"), "</p:presentation>", section), "nb");
        assertThat(text(parts(folder.resolve("copy")), "ppt/presentation.xml"))
                .contains("<p14:sldId id=\"256\"/><p14:sldId id=\"265\"/></p14:sldIdLst>");
        try (var after = read("copy")) {
            assertThat(after.getSlides()).hasSize(10);
        }
    }

    @Test
    void a_deck_without_slides_and_one_without_titles_get_one_too() throws Exception {
        write(SampleFiles.deck(0), "nb");
        try (var after = read("copy")) {
            assertThat(after.getSlides()).hasSize(1);
        }
        write(SampleFiles.deck(2), "en");
        try (var after = read("copy")) {
            assertThat(texts(after.getSlides().getLast())).startsWith("Credit and terms", "Credit it like this");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nb", "nn", "en", "uk", "ru", "fr", "ar"})
    void it_speaks_the_language_of_the_deck(String language) throws Exception {
        write(Samples.of("deck.pptx"), language);
        try (var after = read("copy")) {
            var last = after.getSlides().getLast();
            assertThat(texts(last)).hasSize(8).contains(LINE).noneMatch(String::isBlank);
            assertThat(text(parts(folder.resolve("copy")), "ppt/slides/slide10.xml"))
                    .contains("lang=\"" + language + "\"");
            assertThat(text(parts(folder.resolve("copy")), "ppt/slides/slide10.xml")
                            .contains("rtl=\"1\""))
                    .isEqualTo(language.equals("ar"));
        }
    }

    private void write(byte[] deck, @Nullable String language) throws Exception {
        Files.write(folder.resolve("deck.pptx"), deck);
        var facts = Samples.FACTS;
        var slide = language == null ? null : SlideWords.in(new LanguageTag(language), LINE, 3);
        var with = new RightsFacts(
                facts.title(),
                facts.holder(),
                facts.statement(),
                facts.usage(),
                facts.termsPage(),
                facts.license(),
                facts.credit(),
                facts.assetPage(),
                facts.contact(),
                new DeckEdition("3", slide));
        assertThat(with.checksum()).isNotEqualTo(facts.checksum());
        var question =
                RightsMessages.question(List.of(new Plain(folder.resolve("deck.pptx"), MediaType.PPTX)), with, folder);
        assertThat(RightsMessages.asked(question).facts()).isEqualTo(with);
        RightsFormats.writer(MediaType.PPTX)
                .orElseThrow()
                .write(folder.resolve("deck.pptx"), with, folder.resolve("copy"));
    }

    private XMLSlideShow read(String name) throws IOException {
        try (var in = Files.newInputStream(folder.resolve(name))) {
            return new XMLSlideShow(in);
        }
    }

    private static List<String> texts(XSLFSlide slide) {
        return paragraphs(slide).stream().map(XSLFTextParagraph::getText).toList();
    }

    private static List<String> links(XSLFSlide slide) {
        return paragraphs(slide).stream()
                .flatMap(paragraph -> paragraph.getTextRuns().stream())
                .map(XSLFTextRun::getHyperlink)
                .filter(Objects::nonNull)
                .map(XSLFHyperlink::getAddress)
                .toList();
    }

    private static List<XSLFTextParagraph> paragraphs(XSLFSlide slide) {
        return slide.getShapes().stream()
                .filter(XSLFTextShape.class::isInstance)
                .map(XSLFTextShape.class::cast)
                .flatMap(shape -> shape.getTextParagraphs().stream())
                .toList();
    }

    private static byte[] changed(byte[] deck, String from, String to) throws IOException {
        var file = Files.createTempFile("deck", ".pptx");
        try {
            Files.write(file, deck);
            var parts = parts(file);
            parts.put(
                    "ppt/presentation.xml",
                    text(parts, "ppt/presentation.xml").replace(from, to).getBytes(StandardCharsets.UTF_8));
            return SampleFiles.zip(parts);
        } finally {
            Files.delete(file);
        }
    }

    private static String text(Map<String, byte[]> parts, String name) {
        return new String(Objects.requireNonNull(parts.get(name), name), StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> parts(Path document) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (var zip = new ZipFile(document.toFile())) {
            for (var entry : java.util.Collections.list(zip.entries())) {
                try (var in = zip.getInputStream(entry)) {
                    parts.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        return parts;
    }
}
