package no.opphav.ingest.preview;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import no.opphav.ingest.inspection.SampleFiles;
import no.opphav.ingest.preview.Previewer.Drawn;
import no.opphav.kernel.MediaType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreviewerTest {
    private static final Previewer PREVIEWER = new InProcessPreviewer();
    private static final Path SAMPLES = Path.of("src/main/resources/sample-catalogue");

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({"2600,320 640 1280", "1280,320 640 1280", "1000,320 640 1000", "320,320", "90,90"})
    void a_picture_is_drawn_in_three_widths_and_never_wider_than_it_is(int width, String widths) throws IOException {
        var drawn = draw(SampleFiles.picture("png", width, 50), MediaType.PNG);
        assertThat(drawn).extracting(preview -> "" + preview.width()).containsExactly(widths.split(" "));
        for (var preview : drawn) {
            assertThat(pixels(preview).getWidth()).isEqualTo(preview.width());
            assertThat(pixels(preview).getHeight()).isEqualTo(preview.height());
        }
    }

    @Test
    void a_tall_picture_is_drawn_narrower_so_that_it_has_not_too_many_pixels() throws IOException {
        var widest =
                draw(SampleFiles.picture("png", 1280, 12_800), MediaType.PNG).getLast();
        assertThat(widest.width()).isEqualTo(512);
        assertThat(widest.height()).isEqualTo(5120);
    }

    @Test
    void a_photo_stands_upright_and_says_nothing_of_where_it_was_taken() throws IOException {
        var photo = draw(SampleFiles.photo(640, 480, 6), MediaType.JPEG).getLast();
        assertThat(photo.width()).isEqualTo(480);
        assertThat(photo.height()).isEqualTo(640);
        assertThat(isNear(pixels(photo).getRGB(240, 100), Color.RED)).isTrue();
        assertThat(isNear(pixels(photo).getRGB(240, 540), Color.BLUE)).isTrue();
        assertThat(Files.readString(photo.file(), ISO_8859_1)).doesNotContain("Exif");
    }

    @Test
    void flat_graphics_become_png_and_photographs_jpeg() throws IOException {
        assertThat(draw(SampleFiles.picture("png", 400, 300), MediaType.PNG)
                        .getFirst()
                        .mediaType())
                .isEqualTo(MediaType.PNG);
        assertThat(draw(noise(), MediaType.PNG).getFirst().mediaType()).isEqualTo(MediaType.JPEG);
    }

    @Test
    void what_is_transparent_stays_so() throws IOException {
        var picture = draw(written(new BufferedImage(400, 300, BufferedImage.TYPE_INT_ARGB)), MediaType.PNG);
        assertThat(picture.getFirst().mediaType()).isEqualTo(MediaType.PNG);
        assertThat(pixels(picture.getFirst()).getRGB(10, 10) >>> 24).isZero();
    }

    @Test
    void a_pdfs_first_page_is_drawn_on_white() throws IOException {
        var page = draw(SampleFiles.pdf(2), MediaType.PDF).getLast();
        assertThat(page.width()).isEqualTo(1280);
        assertThat(page.height()).isEqualTo(1656);
        assertThat(pixels(page).getRGB(640, 800)).isEqualTo(Color.WHITE.getRGB());
    }

    @Test
    void a_decks_first_slide_is_drawn() throws IOException {
        var slide = draw(SampleFiles.deck(2), MediaType.PPTX).getLast();
        assertThat(slide.width()).isEqualTo(1280);
        assertThat(pixels(slide).getRGB(640, 400)).isEqualTo(Color.GREEN.getRGB());
    }

    @Test
    void an_svg_is_drawn_from_nothing_but_itself() throws IOException {
        var outside = Files.write(folder.resolve("outside.png"), SampleFiles.picture("png", 8, 8));
        var svg = """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10">
                  <rect width="10" height="10" fill="#00ff00"/>
                  <image x="10" width="10" height="10" href="%s"/>
                </svg>
                """.formatted(outside.toUri());
        var drawing = draw(svg.getBytes(UTF_8), MediaType.SVG).getLast();
        assertThat(drawing.width()).isEqualTo(1280);
        assertThat(pixels(drawing).getRGB(300, 300)).isEqualTo(Color.GREEN.getRGB());
        assertThat(pixels(drawing).getRGB(900, 300) >>> 24).isZero();
    }

    @Test
    void a_frame_of_a_film_is_drawn() throws IOException {
        var film = Files.readAllBytes(SAMPLES.resolve("film/hva-er-karriereveiledning-nb.mp4"));
        var frame = draw(film, MediaType.MP4).get(2);
        assertThat(frame.width()).isEqualTo(1280);
        assertThat(frame.height()).isEqualTo(720);
    }

    @Test
    void an_opendocument_file_shows_the_picture_it_carries() throws IOException {
        var document = SampleFiles.zip(Map.of("Thumbnails/thumbnail.png", SampleFiles.picture("png", 200, 100)));
        var drawn = draw(document, new MediaType("application/vnd.oasis.opendocument.text"));
        assertThat(drawn).extracting(Drawn::width).containsExactly(200);
    }

    @Test
    void a_picture_of_more_pixels_than_any_camera_has_is_not_decoded() {
        assertThatThrownBy(() -> draw(hugePng(), MediaType.PNG))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("100000 × 100000");
    }

    @ParameterizedTest
    @CsvSource({"image/png", "image/jpeg", "application/pdf", "video/mp4", "image/svg+xml", "image/heic"})
    void what_cannot_be_drawn_says_so(String type) {
        var garbage = "no picture, no page, no frame".getBytes(UTF_8);
        assertThatThrownBy(() -> draw(garbage, new MediaType(type))).isInstanceOf(IOException.class);
    }

    @Test
    void captions_have_no_picture() {
        assertThat(PREVIEWER.draws(MediaType.WEBVTT)).isFalse();
    }

    private List<Drawn> draw(byte[] content, MediaType type) throws IOException {
        var file = Files.write(folder.resolve("file"), content);
        return PREVIEWER
                .draw(file, type, PageRange.COVER, Files.createTempDirectory(folder, "previews"))
                .pictures();
    }

    private static BufferedImage pixels(Drawn preview) throws IOException {
        return ImageIO.read(preview.file().toFile());
    }

    private static boolean isNear(int pixel, Color wanted) {
        var found = new Color(pixel);
        return Math.abs(found.getRed() - wanted.getRed()) < 10
                && Math.abs(found.getGreen() - wanted.getGreen()) < 10
                && Math.abs(found.getBlue() - wanted.getBlue()) < 10;
    }

    private static byte[] noise() throws IOException {
        var picture = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        var pixels = new Random(1).ints(400 * 300).toArray();
        picture.setRGB(0, 0, 400, 300, pixels, 0, 400);
        return written(picture);
    }

    private static byte[] written(BufferedImage picture) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }

    /** A PNG that says it is 100,000 pixels wide and high, and ends there. */
    private static byte[] hugePng() {
        byte[] png = SampleFiles.picture("png", 4, 4);
        ByteBuffer.wrap(png).putInt(16, 100_000).putInt(20, 100_000);
        var sum = new CRC32();
        sum.update(Arrays.copyOfRange(png, 12, 29));
        ByteBuffer.wrap(png).putInt(29, (int) sum.getValue());
        return png;
    }
}
