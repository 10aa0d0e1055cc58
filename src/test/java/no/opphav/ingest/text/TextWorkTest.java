package no.opphav.ingest.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import no.opphav.kernel.MediaType;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextWorkTest {
    private static final MediaType ODP = new MediaType("application/vnd.oasis.opendocument.presentation");
    private static final MediaType DOCX =
            new MediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    @TempDir
    private Path folder;

    @Test
    void a_pdf_is_read_page_by_page_also_where_one_is_empty() throws IOException {
        try (var document = new PDDocument()) {
            for (var text : List.of("First page", "", "Third page")) {
                var page = new PDPage();
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                    content.newLineAtOffset(50, 700);
                    content.showText(text);
                    content.endText();
                }
            }
            document.save(file().toFile());
        }
        assertThat(read(MediaType.PDF)).containsExactly("First page", "", "Third page");
    }

    @Test
    void a_presentation_is_read_slide_by_slide_without_the_speakers_notes() throws IOException {
        try (var show = new XMLSlideShow()) {
            for (var text : List.of("Velkommen", "Takk for meg")) {
                var slide = show.createSlide();
                slide.createTextBox().setText(text);
                show.getNotesSlide(slide).getPlaceholder(1).setText("Husk pause");
            }
            write(show::write);
        }
        assertThat(read(MediaType.PPTX)).containsExactly("Velkommen", "Takk for meg");
    }

    @Test
    void a_presentation_of_open_document_is_read_slide_by_slide_without_the_speakers_notes() throws IOException {
        content("""
                <office:document-content xmlns:office="o" xmlns:draw="d" xmlns:text="t" xmlns:presentation="p">
                <draw:page><draw:frame><text:p>Et <text:span>bilde</text:span></text:p><text:p>til</text:p></draw:frame>
                <presentation:notes><text:p>Husk pause</text:p></presentation:notes></draw:page>
                <draw:page><text:p>Slutt</text:p></draw:page>
                </office:document-content>
                """);
        assertThat(read(ODP)).containsExactly("Et bilde til", "Slutt");
    }

    @Test
    void a_document_without_pages_is_read_in_pieces_that_end_between_words() throws IOException {
        try (var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("ordene ".repeat(1000));
            write(document::write);
        }
        var pieces = read(DOCX);
        assertThat(pieces).hasSize(2);
        assertThat(String.join(" ", pieces).split(" ", -1)).hasSize(1000).containsOnly("ordene");
    }

    @Test
    void no_more_is_taken_of_a_file_than_can_be_kept() throws IOException {
        try (var sink = PageSink.to(target())) {
            for (int i = 0; i < PageSink.MOST_PAGES + 5; i++) {
                sink.page("a\0b\f".repeat(PageSink.LONGEST_PAGE));
            }
        }
        var pages = Files.readString(target()).split("\f", -1);
        assertThat(pages.length).isLessThanOrEqualTo(PageSink.MOST_PAGES + 1);
        assertThat(pages[0]).hasSize(PageSink.LONGEST_PAGE).doesNotContain("\0");
        assertThat(Files.size(target())).isLessThanOrEqualTo(PageSink.LONGEST + PageSink.MOST_PAGES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/pdf",
                "application/vnd.ms-powerpoint",
                "application/vnd.oasis.opendocument.text",
                "application/vnd.openxmlformats-officedocument.presentationml.presentation",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                "video/mp4"
            })
    void what_cannot_be_read_is_said_to_be_so(String type) throws IOException {
        Files.writeString(file(), "nonsense");
        assertThatThrownBy(() -> read(new MediaType(type))).isInstanceOf(IOException.class);
    }

    @Test
    void nothing_outside_of_a_document_is_opened() throws IOException {
        content("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x><p>&e;</p></x>");
        assertThatThrownBy(() -> read(ODP)).isInstanceOf(IOException.class);
    }

    private List<String> read(MediaType type) throws IOException {
        var question = TextMessages.question(new TextMessages.Asked(file(), type, target()));
        assertThat(TextMessages.isWritten(new TextWork().answer(question))).isTrue();
        var pages = Files.readString(target()).split("\f", -1);
        return List.of(pages).subList(0, pages.length - 1);
    }

    private void content(String xml) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file()))) {
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(xml.getBytes(UTF_8));
            zip.closeEntry();
        }
    }

    private void write(Writer writer) throws IOException {
        try (var out = Files.newOutputStream(file())) {
            writer.write(out);
        }
    }

    private Path file() {
        return folder.resolve("file");
    }

    private Path target() {
        return folder.resolve("text");
    }

    @FunctionalInterface
    private interface Writer {
        void write(OutputStream out) throws IOException;
    }
}
