package no.opphav.ingest.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import no.opphav.ingest.inspection.Orientation;
import no.opphav.ingest.inspection.SampleFiles;
import no.opphav.kernel.MediaType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColourTest {
    @TempDir
    Path folder = Path.of("");

    /** In linear light a value of 0.5 is much brighter than it looks as a number. */
    @Test
    void a_png_is_shown_in_the_colours_that_its_profile_means() throws IOException {
        var plain = drawn(grey());
        var linear = drawn(withProfile(grey(), ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB)));
        assertThat(plain).isEqualTo(new Color(128, 128, 128));
        assertThat(linear.getRed()).isBetween(183, 192);
        assertThat(linear.getGreen()).isEqualTo(linear.getRed());
    }

    @Test
    void a_profile_that_is_none_changes_nothing() throws IOException {
        var broken = SampleFiles.picture("png", 4, 4);
        assertThat(drawn(withChunk(broken, "iCCP", new byte[] {'x', 0, 0, 1, 2, 3})))
                .isEqualTo(drawn(broken));
    }

    @ParameterizedTest
    @CsvSource({
        "65536 0 0 65536, 1",
        "-65536 0 0 65536, 2",
        "-65536 0 0 -65536, 3",
        "65536 0 0 -65536, 4",
        "0 65536 65536 0, 5",
        "0 65536 -65536 0, 6",
        "0 -65536 -65536 0, 7",
        "0 -65536 65536 0, 8"
    })
    void a_heif_picture_is_turned_by_its_own_properties(String matrix, int orientation) {
        var numbers = matrix.split(" ", -1);
        var answers = """
                [STREAM]
                index=0
                [SIDE_DATA]
                displaymatrix=
                00000000: %12s %11s           0
                00000001: %12s %11s           0
                00000002:            0           0  1073741824
                [/SIDE_DATA]
                [/STREAM]
                """.formatted((Object[]) numbers);
        assertThat(HeifTurn.ofMatrix(answers)).isEqualTo(new Orientation(orientation));
        assertThat(HeifTurn.ofMatrix("[STREAM]\nindex=0\n[/STREAM]\n")).isEqualTo(Orientation.UPRIGHT);
    }

    private Color drawn(byte[] png) throws IOException {
        var file = Files.write(Files.createTempFile(folder, "picture", ".png"), png);
        var room = Files.createTempDirectory(folder, "previews");
        var preview = new InProcessPreviewer()
                .draw(file, MediaType.PNG, PageRange.COVER, room)
                .pictures()
                .getFirst();
        return new Color(ImageIO.read(preview.file().toFile()).getRGB(1, 1));
    }

    private static byte[] grey() throws IOException {
        var picture = new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB);
        var graphics = picture.createGraphics();
        graphics.setColor(new Color(128, 128, 128));
        graphics.fillRect(0, 0, 4, 4);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }

    private static byte[] withProfile(byte[] png, ICC_Profile profile) throws IOException {
        var chunk = new ByteArrayOutputStream();
        chunk.writeBytes("profile\0\0".getBytes(StandardCharsets.ISO_8859_1));
        try (var deflated = new DeflaterOutputStream(chunk)) {
            deflated.write(profile.getData());
        }
        return withChunk(png, "iCCP", chunk.toByteArray());
    }

    /** The PNG with a chunk after its header. */
    private static byte[] withChunk(byte[] png, String name, byte[] content) {
        int header = 8 + 25;
        var chunk = ByteBuffer.allocate(content.length + 12);
        chunk.putInt(content.length)
                .put(name.getBytes(StandardCharsets.ISO_8859_1))
                .put(content);
        var sum = new CRC32();
        sum.update(chunk.array(), 4, content.length + 4);
        chunk.putInt((int) sum.getValue());
        var whole = ByteBuffer.allocate(png.length + chunk.capacity());
        whole.put(png, 0, header).put(chunk.array()).put(png, header, png.length - header);
        return whole.array();
    }
}
