package no.opphav.ingest.inspection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import no.opphav.catalogue.FactName;
import no.opphav.catalogue.FileFact;
import no.opphav.ingest.film.FilmProgram;
import no.opphav.kernel.FileName;
import no.opphav.kernel.ProblemCode;
import no.opphav.testing.Needed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceRemovalTest {
    private static final ContentInspector INSPECTOR = new ContentInspector(new TypeDetector());

    private static final String DAMAGED =
            "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
                    + "<rdf:Description xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:rights>Kari</dc:rights><<";

    @TempDir
    Path room = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png", "gif", "webp", "tif", "psd", "heic", "avif"})
    void what_the_public_gets_says_nothing_of_the_place_and_all_else_stays(String format) throws IOException {
        var accepted = inspected(format);
        assertThat(accepted.facts().more())
                .contains(
                        new FileFact(FactName.PLACE, "Oslo"),
                        new FileFact(FactName.PLACE, "Slottet"),
                        new FileFact(FactName.RIGHTS, "© Direktoratet"));
        var copy = copyOf(accepted);
        assertThat(PictureNotes.of(copy).sayPlace()).isFalse();
        assertThat(PictureNotes.of(copy).facts())
                .extracting(FileFact::name)
                .contains(FactName.RIGHTS)
                .doesNotContain(FactName.PLACE);
        assertThat(Files.readString(copy, ISO_8859_1)).doesNotContain("GPSL", "10,45.0E", "Oslo", "Frogner", "Slottet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png", "gif", "webp", "tif", "psd"})
    void its_pixels_are_the_same(String format) throws IOException {
        var copy = copyOf(inspected(format));
        assertThat(pixels(copy)).isEqualTo(pixels(room.resolve("upload")));
        assertThat(INSPECTOR.inspect(copy, FileName.from("copy." + format), room))
                .as("the copy is whole")
                .isInstanceOf(Inspection.Accepted.class);
    }

    @Test
    void what_a_program_wrote_into_a_png_in_digits_loses_the_place_and_keeps_whose_it_is() throws IOException {
        assertThat(Files.readString(copyOf(inspected("png")), ISO_8859_1))
                .contains("Raw profile type iptc", digits("Direktoratet"))
                .doesNotContain(digits("Oslo"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Å", "Oslo", "Glendale", "Llanfairpwllgwyngyll, Ynys Môn", "Oslo og Oslo og Oslo og Oslo"})
    void what_a_program_packed_into_a_png_loses_the_place_and_keeps_whose_it_is(String place) throws IOException {
        var upload = Files.write(room.resolve("upload"), PlaceFiles.pngWithPackedProfile(place));
        var accepted = (Inspection.Accepted) INSPECTOR.inspect(upload, FileName.from("photo.png"), room);
        var copy = copyOf(accepted);
        assertThat(accepted.facts().more())
                .contains(
                        new FileFact(FactName.AUTHOR, "Kari Fotograf"),
                        new FileFact(FactName.CREDIT, "Byrået"),
                        new FileFact(FactName.PLACE, place));
        assertThat(PictureNotes.of(copy).facts())
                .contains(new FileFact(FactName.AUTHOR, "Kari Fotograf"), new FileFact(FactName.CREDIT, "Byrået"))
                .extracting(FileFact::name)
                .doesNotContain(FactName.PLACE);
        assertThat(Files.size(copy)).isEqualTo(Files.size(upload));
        assertThat(pixels(copy)).isEqualTo(pixels(upload));
        assertThat(Files.readString(copy, ISO_8859_1)).doesNotContain("Comment");
    }

    @Test
    void exiftool_reads_whose_it_is_from_what_was_packed_into_a_png_and_no_place()
            throws IOException, InterruptedException {
        Needed.on(Files.isExecutable(Path.of("/usr/bin/exiftool")), "no exiftool here: it is not asked for places");
        var upload = Files.write(room.resolve("upload"), PlaceFiles.pngWithPackedProfile("Glendale"));
        var copy = copyOf((Inspection.Accepted) INSPECTOR.inspect(upload, FileName.from("photo.png"), room));
        assertThat(told(copy)).contains("Kari Fotograf").doesNotContain("Glendale");
    }

    @Test
    void what_a_program_put_into_a_png_and_nobody_can_read_is_passed_over() throws IOException {
        var sound = new String(PlaceFiles.of("png"), ISO_8859_1);
        var odd = sound.replace("Raw profile type iptc", "Raw profile type exif");
        var upload = Files.writeString(room.resolve("upload"), odd, ISO_8859_1);
        var copy = copyOf((Inspection.Accepted) INSPECTOR.inspect(upload, FileName.from("photo.png"), room));
        assertThat(Files.readString(copy, ISO_8859_1))
                .doesNotContain("Comment", digits("Oslo"))
                .contains("frEe");
    }

    @Test
    void what_a_png_says_in_words_of_who_made_it_is_known() throws IOException {
        var upload = Files.write(room.resolve("upload"), PlaceFiles.pngWithTexts("Kari", "© Byrået"));
        assertThat(PictureNotes.of(upload).facts())
                .contains(new FileFact(FactName.AUTHOR, "Kari"), new FileFact(FactName.RIGHTS, "© Byrået"));
    }

    @Test
    void a_damaged_packet_of_xmp_that_mentions_no_place_tells_none() throws IOException {
        var upload = Files.write(room.resolve("upload"), PlaceFiles.jpegWith(DAMAGED));
        var accepted = (Inspection.Accepted) INSPECTOR.inspect(upload, FileName.from("photo.jpg"), room);
        assertThat(PictureNotes.of(upload).damagedXmp()).isEqualTo(1);
        assertThat(accepted.withoutPlace()).isNull();
    }

    @Test
    void a_damaged_packet_of_xmp_that_mentions_a_place_may_tell_it() throws IOException {
        for (var place : List.of("<photoshop:City>", "exif:GPS", "latitude", "<x:Location")) {
            var upload = Files.write(room.resolve("upload"), PlaceFiles.jpegWith(DAMAGED + place));
            var accepted = (Inspection.Accepted) INSPECTOR.inspect(upload, FileName.from("photo.jpg"), room);
            assertThat(Files.readString(copyOf(accepted), ISO_8859_1)).doesNotContain(place);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png", "gif", "webp", "tif"})
    void a_damaged_packet_of_xmp_that_mentions_no_place_stays_where_another_is_taken_out(String format)
            throws IOException {
        var sound = new String(PlaceFiles.of(format), ISO_8859_1);
        var xmp = new String(PlaceFiles.XMP.getBytes(UTF_8), ISO_8859_1);
        var damaged = sound.replace(xmp, DAMAGED + " ".repeat(xmp.length() - DAMAGED.length()));
        var upload = Files.writeString(room.resolve("upload"), damaged, ISO_8859_1);
        var accepted = (Inspection.Accepted) INSPECTOR.inspect(upload, FileName.from("photo." + format), room);
        var given = accepted.withoutPlace() == null ? upload : accepted.withoutPlace();
        assertThat(PictureNotes.of(given).sayPlace()).isFalse();
        assertThat(Files.readString(given, ISO_8859_1)).contains(DAMAGED);
    }

    private static String digits(String text) {
        return HexFormat.of().formatHex(text.getBytes(ISO_8859_1));
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
        var broken = sound.replace("MM\0*", "XX\0*").replace("GPS", "ABC");
        var file = Files.writeString(room.resolve("upload"), broken, ISO_8859_1);
        assertThat(INSPECTOR.inspect(file, FileName.from("photo.jpg"), room))
                .isEqualTo(new Inspection.Refused(ProblemCode.TYPE_NOT_ACCEPTED, "file-place-stays", List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png", "gif", "webp"})
    void a_damaged_packet_of_xmp_goes_out_empty_and_the_picture_as_it_is(String format) throws IOException {
        var sound = new String(PlaceFiles.of(format), ISO_8859_1);
        var damaged = Files.writeString(room.resolve("upload"), sound.replace("</rdf:RDF>", "</rdf:RDX>"), ISO_8859_1);
        var inspection = INSPECTOR.inspect(damaged, FileName.from("photo." + format), room);
        assertThat(inspection).isInstanceOf(Inspection.Accepted.class);
        var copy = copyOf((Inspection.Accepted) inspection);
        assertThat(Files.readString(copy, ISO_8859_1))
                .contains("<x:xmpmeta xmlns:x='adobe:ns:meta/'/>  ")
                .doesNotContain("rdf:RD", "Slottet", "Oslo");
        assertThat(pixels(copy)).isEqualTo(pixels(damaged));
        assertThat(PictureNotes.of(copy).areRead()).isTrue();
        assertThat(PictureNotes.of(copy).damagedXmp()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png", "gif", "webp", "tif", "psd", "heic", "avif"})
    void a_sound_packet_of_xmp_keeps_whose_the_picture_is(String format) throws IOException {
        assertThat(Files.readString(copyOf(inspected(format)), ISO_8859_1)).contains("</rdf:RDF>", "dc:rights");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png", "gif", "webp", "tif", "psd", "heic", "avif", "mp4", "mov", "mkv"})
    void exiftool_finds_no_place_either_and_the_rights_still(String format) throws IOException, InterruptedException {
        Needed.on(Files.isExecutable(Path.of("/usr/bin/exiftool")), "no exiftool here: it is not asked for places");
        var copy = copyOf(inspected(format));
        assertThat(told(room.resolve("upload"))).as("the original").containsPattern("Oslo|59 ?deg|59\\.91");
        assertThat(told(copy))
                .contains("Direktoratet")
                .doesNotContain("GPSL", "GPSC", "59 deg", "59.91", "10 deg", "NOR")
                .doesNotContain("Oslo", "Akershus", "Norge", "Frogner", "Slottet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mp4", "mov", "mkv"})
    void a_film_loses_its_place_and_keeps_its_streams_where_they_are(String format) throws IOException {
        var accepted = inspected(format);
        assertThat(accepted.facts().more()).extracting(FileFact::name).contains(FactName.PLACE, FactName.RIGHTS);
        var copy = copyOf(accepted);
        var upload = room.resolve("upload");
        assertThat(Files.size(copy)).isEqualTo(Files.size(upload));
        assertThat(streams(copy)).isEqualTo(streams(upload)).contains("MD5=");
        assertThat(Files.readString(copy, ISO_8859_1)).doesNotContain("+59.91", "Oslo", "10,45.0E");
        var again = (Inspection.Accepted) INSPECTOR.inspect(copy, FileName.from("copy." + format), room);
        assertThat(again.facts().more())
                .extracting(FileFact::name)
                .contains(FactName.RIGHTS)
                .doesNotContain(FactName.PLACE);
    }

    @Test
    void what_a_camera_measured_along_its_way_is_overwritten_and_its_track_passed_over() throws IOException, Refusal {
        var upload = Files.write(room.resolve("upload"), FilmFiles.withMeasurements());
        assertThat(PlaceRemoval.from(upload, IsoParts::of)).isTrue();
        assertThat(Files.readString(upload, ISO_8859_1))
                .hasSize(FilmFiles.withMeasurements().length)
                .contains("picture", "stays", "free")
                .doesNotContain("59.91", "10.75", "gpmd", "trak");
    }

    @Test
    void a_large_film_is_copied_by_whoever_asks() throws IOException {
        var large = room.resolve("large");
        try (var file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength((256L << 20) + 1);
        }
        var copy = room.resolve("copy");
        assertThatThrownBy(() -> CopyWanted.copy(large, copy)).isInstanceOf(CopyWanted.class);
        try (var file = new RandomAccessFile(copy.toFile(), "rw")) {
            file.setLength((256L << 20) + 1);
        }
        assertThat(CopyWanted.copy(large, copy)).isEqualTo(copy);
    }

    private Path room(String format, String name) throws IOException {
        var file = room.resolve(name);
        return switch (format) {
            case "mp4", "mov", "mkv" -> FilmFiles.write(format, file);
            default -> Files.write(file, PlaceFiles.of(format));
        };
    }

    private static String streams(Path film) throws IOException {
        var options = List.of("-map", "0:v", "-map", "0:a?", "-c", "copy", "-f", "md5", "pipe:1");
        return FilmProgram.FFMPEG.run(List.of(), film, options, Duration.ofSeconds(20));
    }

    private static String told(Path file) throws IOException, InterruptedException {
        var exiftool = new ProcessBuilder(
                        "/usr/bin/exiftool", "-a", "-G1", "-s", "-ee", "-x", "Directory", file.toString())
                .start();
        var answer = new String(exiftool.getInputStream().readAllBytes(), UTF_8);
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
