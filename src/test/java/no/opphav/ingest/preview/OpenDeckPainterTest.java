package no.opphav.ingest.preview;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import no.opphav.ingest.inspection.SampleFiles;
import no.opphav.kernel.MediaType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenDeckPainterTest {
    private static final MediaType ODP = new MediaType("application/vnd.oasis.opendocument.presentation");
    private static final String NAMES = """
            xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
            xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
            xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
            xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
            xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
            xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
            xmlns:presentation="urn:oasis:names:tc:opendocument:xmlns:presentation:1.0"
            xmlns:xlink="http://www.w3.org/1999/xlink"
            """;
    private static final String STYLES = """
            <office:document-styles %s><office:automatic-styles>
            <style:page-layout style:name="wide"><style:page-layout-properties
              fo:page-width="32cm" fo:page-height="18cm"/></style:page-layout>
            <style:style style:name="ground" style:family="drawing-page"><style:drawing-page-properties
              draw:fill="solid" draw:fill-color="#0000ff"/></style:style>
            </office:automatic-styles><office:master-styles>
            <style:master-page style:name="M" style:page-layout-name="wide" draw:style-name="ground">
            <draw:frame presentation:class="title" svg:width="32cm" svg:height="18cm"><draw:text-box>
            <text:p>Klikk for å redigere</text:p></draw:text-box></draw:frame>
            </style:master-page></office:master-styles></office:document-styles>
            """.formatted(NAMES);
    private static final String CONTENT = """
            <office:document-content %s><office:automatic-styles>
            <style:style style:name="green" style:family="graphic"><style:graphic-properties
              draw:fill="solid" draw:fill-color="#00ff00"/></style:style>
            <style:style style:name="letters" style:family="text"><style:text-properties
              fo:font-size="60pt" fo:font-weight="bold" fo:color="#ffffff"/></style:style>
            </office:automatic-styles><office:body><office:presentation>
            <draw:page draw:master-page-name="M">
            <draw:rect draw:style-name="green" svg:x="0cm" svg:y="0cm" svg:width="8cm" svg:height="9cm"/>
            <draw:frame svg:x="16cm" svg:y="0cm" svg:width="16cm" svg:height="6cm"><draw:text-box>
            <text:list><text:list-item><text:p><text:span text:style-name="letters">Valg</text:span></text:p>
            </text:list-item></text:list></draw:text-box></draw:frame>
            <draw:frame svg:x="16cm" svg:y="9cm" svg:width="16cm" svg:height="9cm">
            <draw:image xlink:href="Pictures/a.png"/></draw:frame>
            </draw:page>
            <draw:page draw:master-page-name="M"/>
            </office:presentation></office:body></office:document-content>
            """.formatted(NAMES);

    @TempDir
    Path folder = Path.of("");

    @Test
    void slides_are_painted_with_their_ground_shapes_pictures_and_texts() throws IOException {
        var deck = deck(CONTENT);
        var slide = painted(deck, 1);
        assertThat(slide.getHeight()).isEqualTo(720);
        assertThat(new Color(slide.getRGB(100, 100))).isEqualTo(Color.GREEN);
        assertThat(new Color(slide.getRGB(100, 600))).isEqualTo(Color.BLUE);
        assertThat(new Color(slide.getRGB(700, 500))).isEqualTo(Color.RED);
        assertThat(whites(slide)).isGreaterThan(1000);
        assertThat(whites(painted(deck, 2))).isZero();
    }

    @Test
    void what_is_no_xml_is_not_painted() throws IOException {
        var deck = deck("<!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]><x>&y;</x>");
        assertThatThrownBy(() -> painted(deck, 1)).isInstanceOf(IOException.class);
    }

    private Path deck(String content) throws IOException {
        return Files.write(
                folder.resolve("deck.odp"),
                SampleFiles.zip(Map.of(
                        "content.xml", content.getBytes(UTF_8),
                        "styles.xml", STYLES.getBytes(UTF_8),
                        "Pictures/a.png", SampleFiles.picture("png", 32, 18))));
    }

    private BufferedImage painted(Path deck, int page) throws IOException {
        var room = Files.createTempDirectory(folder, "previews");
        var drawing = new InProcessPreviewer().draw(deck, ODP, new PageRange(page, page), room);
        return ImageIO.read(drawing.pictures().getLast().file().toFile());
    }

    private static long whites(BufferedImage slide) {
        return java.util.stream.IntStream.range(640, 1280)
                .flatMap(x -> java.util.stream.IntStream.range(0, 240).map(y -> slide.getRGB(x, y)))
                .filter(pixel -> new Color(pixel).equals(Color.WHITE))
                .count();
    }
}
