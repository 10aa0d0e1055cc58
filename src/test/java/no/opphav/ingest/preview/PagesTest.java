package no.opphav.ingest.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import no.opphav.catalogue.PreviewPart;
import no.opphav.ingest.inspection.SampleFiles;
import no.opphav.ingest.preview.Previewer.Drawing;
import no.opphav.ingest.preview.Previewer.Drawn;
import no.opphav.kernel.MediaType;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagesTest {
    private static final Previewer PREVIEWER = new InProcessPreviewer();
    private static final MediaType TIFF = new MediaType("image/tiff");
    private static final MediaType PPT = new MediaType("application/vnd.ms-powerpoint");
    private static final MediaType DOCX =
            new MediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    private static final Path FILM =
            Path.of("src/main/resources/sample-catalogue/film/hva-er-karriereveiledning-nb.mp4");

    @TempDir
    Path folder = Path.of("");

    @Test
    void the_pages_that_are_asked_for_are_drawn_each_in_three_widths() throws IOException {
        var drawing = draw(SampleFiles.pdf(5), MediaType.PDF, new PageRange(2, 3));
        assertThat(drawing.pages()).isEqualTo(5);
        assertThat(drawing.pictures())
                .extracting(drawn -> drawn.page() + " " + drawn.width())
                .containsExactly("2 320", "2 640", "2 1280", "3 320", "3 640", "3 1280");
    }

    @Test
    void there_are_no_pages_after_the_last() throws IOException {
        assertThat(draw(SampleFiles.pdf(2), MediaType.PDF, new PageRange(2, 6)).pictures())
                .hasSize(3);
        assertThat(draw(SampleFiles.deck(2), MediaType.PPTX, new PageRange(3, 7))
                        .pictures())
                .isEmpty();
    }

    @Test
    void slides_of_decks_old_and_new_are_drawn() throws IOException {
        var slides = draw(SampleFiles.deck(2), MediaType.PPTX, new PageRange(1, 2));
        assertThat(covers(slides)).hasSize(2);
        var old = draw(oldDeck(), PPT, new PageRange(1, 2));
        assertThat(old.pages()).isEqualTo(2);
        assertThat(new Color(pixels(last(old, 2)).getRGB(640, 400))).isEqualTo(Color.GREEN);
    }

    @Test
    void every_page_of_a_scan_is_drawn() throws IOException {
        var scan = draw(tiff(Color.RED, Color.BLUE), TIFF, new PageRange(1, 5));
        assertThat(scan.pages()).isEqualTo(2);
        assertThat(new Color(pixels(last(scan, 1)).getRGB(10, 10))).isEqualTo(Color.RED);
        assertThat(new Color(pixels(last(scan, 2)).getRGB(10, 10))).isEqualTo(Color.BLUE);
    }

    @Test
    void a_page_that_cannot_be_drawn_does_not_lose_the_others() throws IOException {
        var easel = new Easel(new PageRange(1, 3), folder);
        easel.pages(3, page -> switch (page) {
            case 1 -> throw new IOException("damaged");
            case 2 -> throw new IllegalStateException("worse");
            default -> new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB);
        });
        assertThat(easel.drawing().pictures()).extracting(Drawn::page).containsExactly(3);
        var hopeless = new Easel(PageRange.COVER, folder);
        hopeless.pages(1, page -> {
            throw new IOException("damaged");
        });
        assertThatThrownBy(hopeless::drawing).isInstanceOf(IOException.class).hasMessage("damaged");
    }

    @Test
    void a_strip_of_a_film_shows_all_of_it() throws IOException {
        var film = draw(Files.readAllBytes(FILM), MediaType.MP4, PageRange.COVER);
        var strip = film.pictures().stream()
                .filter(drawn -> drawn.part() == PreviewPart.STRIP)
                .toList();
        assertThat(strip).extracting(Drawn::width).containsExactly(320, 640, 1280);
        assertThat(strip.getLast().height()).isEqualTo(90);
        assertThat(film.pages()).isOne();
    }

    @Test
    void a_document_without_a_picture_of_itself_says_so() {
        var failure = catchThrowableOfType(
                Undrawable.class,
                () -> draw(SampleFiles.zip(Map.of("word/document.xml", new byte[1])), DOCX, PageRange.COVER));
        assertThat(failure.reason()).isEqualTo(Undrawn.NOTHING_TO_SHOW);
    }

    @Test
    void a_document_shows_the_picture_it_carries() throws IOException {
        var picture = SampleFiles.picture("jpg", 200, 300);
        var drawing = draw(SampleFiles.zip(Map.of("docProps/thumbnail.jpeg", picture)), DOCX, PageRange.COVER);
        assertThat(drawing.pictures()).extracting(Drawn::width).containsExactly(200);
    }

    private Drawing draw(byte[] content, MediaType type, PageRange pages) throws IOException {
        var file = Files.write(Files.createTempFile(folder, "file", ""), content);
        return PREVIEWER.draw(file, type, pages, Files.createTempDirectory(folder, "previews"));
    }

    private static List<Drawn> covers(Drawing drawing) {
        return drawing.pictures().stream().filter(drawn -> drawn.width() == 320).toList();
    }

    private static Drawn last(Drawing drawing, int page) {
        return drawing.pictures().stream()
                .filter(drawn -> drawn.page() == page)
                .toList()
                .getLast();
    }

    private static BufferedImage pixels(Drawn preview) throws IOException {
        return ImageIO.read(preview.file().toFile());
    }

    private static byte[] oldDeck() throws IOException {
        try (var deck = new HSLFSlideShow();
                var out = new ByteArrayOutputStream()) {
            for (int i = 0; i < 2; i++) {
                var shape = deck.createSlide().createAutoShape();
                shape.setAnchor(new Rectangle(0, 0, 720, 540));
                shape.setFillColor(Color.GREEN);
            }
            deck.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] tiff(Color... pages) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("tiff").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (var color : pages) {
                var picture = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
                var graphics = picture.createGraphics();
                graphics.setColor(color);
                graphics.fillRect(0, 0, 40, 30);
                graphics.dispose();
                writer.writeToSequence(new IIOImage(picture, null, null), null);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
