package no.opphav.ingest.inspection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import no.opphav.catalogue.FactName;
import no.opphav.catalogue.FileFact;
import no.opphav.kernel.FileName;
import no.opphav.kernel.ProblemCode;
import no.opphav.testing.Needed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceRemovalTest {
    private static final ContentInspector INSPECTOR = new ContentInspector(new TypeDetector());

    @TempDir
    Path room = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png", "webp", "tif", "psd", "heic", "avif"})
    void what_the_public_gets_says_nothing_of_the_place_and_all_else_stays(String format) throws IOException {
        var accepted = inspected(format);
        assertThat(accepted.facts().more())
                .contains(
                        new FileFact(FactName.PLACE, "59.91000, 10.75000"),
                        new FileFact(FactName.RIGHTS, "© Direktoratet"));
        var copy = copyOf(accepted);
        assertThat(PictureNotes.of(copy).maySayPlace()).isFalse();
        assertThat(PictureNotes.of(copy).facts())
                .extracting(FileFact::name)
                .contains(FactName.RIGHTS)
                .doesNotContain(FactName.PLACE);
        assertThat(Files.readString(copy, ISO_8859_1)).doesNotContain("GPSL").doesNotContain("10,45.0E");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png", "webp", "tif", "psd"})
    void its_pixels_are_the_same(String format) throws IOException {
        var copy = copyOf(inspected(format));
        assertThat(pixels(copy)).isEqualTo(pixels(room.resolve("upload")));
        assertThat(INSPECTOR.inspect(copy, FileName.from("copy." + format), room))
                .as("the copy is whole")
                .isInstanceOf(Inspection.Accepted.class);
    }

    @Test
    void a_second_picture_behind_the_first_with_a_place_of_its_own_is_left_off() throws IOException {
        var copy = Files.readAllBytes(copyOf(inspected("jpg")));
        assertThat(copy).endsWith(0xff, 0xd9);
    }

    @Test
    void a_picture_that_names_no_place_is_not_copied() throws IOException {
        var file = Files.write(room.resolve("upload"), SampleFiles.picture("jpg", 8, 8));
        var accepted = (Inspection.Accepted) INSPECTOR.inspect(file, FileName.from("a.jpg"), room);
        assertThat(accepted.withoutPlace()).isNull();
        assertThat(room.resolve("without-place")).doesNotExist();
    }

    @Test
    void a_picture_with_notes_that_cannot_be_read_is_refused_since_they_may_name_the_place() throws IOException {
        var sound = new String(PlaceFiles.of("jpg"), ISO_8859_1);
        for (var broken : List.of(
                sound.replace("MM\0*", "XX\0*").replace("GPS", "ABC"), sound.replace("</rdf:RDF>", "</rdf:RDX>"))) {
            var file = Files.writeString(room.resolve("upload"), broken, ISO_8859_1);
            assertThat(INSPECTOR.inspect(file, FileName.from("photo.jpg"), room))
                    .isEqualTo(new Inspection.Refused(ProblemCode.TYPE_NOT_ACCEPTED, "file-place-stays", List.of()));
        }
    }

    @Test
    void exiftool_finds_no_place_either() throws IOException, InterruptedException {
        Needed.on(Files.isExecutable(Path.of("/usr/bin/exiftool")), "no exiftool here: it is not asked for places");
        assertThat(places(List.of(room("jpg", "upload")))).contains("GPS");
        var copies = new ArrayList<Path>();
        for (var format : List.of("jpg", "png", "webp", "tif", "psd")) {
            copies.add(Files.move(copyOf(inspected(format)), room.resolve("copy." + format)));
        }
        assertThat(places(copies)).doesNotContain("GPS");
    }

    private Path room(String format, String name) throws IOException {
        return Files.write(room.resolve(name), PlaceFiles.of(format));
    }

    private static String places(List<Path> files) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("/usr/bin/exiftool", "-gps:all", "-xmp-exif:gps*"));
        files.forEach(file -> command.add(file.toString()));
        var exiftool = new ProcessBuilder(command).start();
        var answer = new String(exiftool.getInputStream().readAllBytes(), ISO_8859_1);
        assertThat(exiftool.waitFor()).isZero();
        return answer;
    }

    private Inspection.Accepted inspected(String format) throws IOException {
        var inspection = INSPECTOR.inspect(room(format, "upload"), FileName.from("photo." + format), room);
        assertThat(inspection).isInstanceOf(Inspection.Accepted.class);
        return (Inspection.Accepted) inspection;
    }

    private static Path copyOf(Inspection.Accepted accepted) {
        assertThat(accepted.withoutPlace()).isNotNull();
        return Objects.requireNonNull(accepted.withoutPlace());
    }

    private static int[] pixels(Path picture) throws IOException {
        var image = ImageIO.read(picture.toFile());
        assertThat(image).isNotNull();
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
