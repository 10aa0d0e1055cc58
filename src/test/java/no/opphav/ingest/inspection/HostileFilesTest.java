package no.opphav.ingest.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import no.opphav.ingest.worker.WorkerSettings;
import no.opphav.ingest.worker.Workers;
import no.opphav.kernel.FileName;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A set of files that would harm the service if it looked into them itself, and what becomes of each. */
class HostileFilesTest {
    @TempDir
    static Path data = Path.of("");

    private static Workers workers;

    private static Path room = Path.of("");

    @BeforeAll
    static void open() throws IOException {
        room = Files.createDirectories(data.resolve("staging"));
        workers = new Workers(data, new WorkerSettings(1, 128L << 20, Duration.ofSeconds(20)));
    }

    @AfterAll
    static void close() {
        workers.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "deck of 80 MB of nothing            | pptx | file-unpacks-too-large",
                "deck of 30,000 parts                | pptx | file-unpacks-too-large",
                "deck in a deck in a deck            | pptx | taken",
                "deck with a document with macros    | pptx | file-active",
                "deck with an old document with macros | pptx | file-active",
                "deck with a program wrapped in it   | pptx | file-active",
                "deck with a text wrapped in it      | pptx | taken",
                "deck with a nameless program in it  | pptx | file-active",
                "deck with a script wrapped in it    | pptx | file-active",
                "deck with a class in an archive in it | pptx | file-active",
                "deck with a scrambled font          | pptx | taken",
                "deck with an empty part             | pptx | taken",
                "deck with packed nothing of 80 MB   | pptx | file-unpacks-too-large",
                "deck with entities                  | pptx | file-damaged",
                "deck with a document type in a slide | pptx | file-damaged",
                "deck with a template from elsewhere | pptx | file-active",
                "PDF with JavaScript                 | pdf  | file-active",
                "PDF that launches                   | pdf  | file-active",
                "PDF with a program in it            | pdf  | file-active",
                "PDF with a text in it               | pdf  | taken",
                "PDF with a nameless program in it   | pdf  | file-active",
                "PDF with a page in it               | pdf  | file-active",
                "PDF with a document with macros     | pdf  | file-active",
                "PDF with packed nothing of 80 MB    | pdf  | file-unpacks-too-large",
                "PDF in a loop                       | pdf  | taken",
                "PDF of 80 MB of nothing             | pdf  | taken",
                "PNG of a terapixel                  | png  | file-too-many-pixels",
                "PNG whose sums are wrong            | png  | file-damaged",
                "GIF of 65535 by 65535               | gif  | file-too-many-pixels",
                "TIFF of 4 gigapixels                | tif  | file-too-many-pixels",
                "SVG of a billion uses               | svg  | file-unpacks-too-large",
                "SVG of a thousand levels            | svg  | file-damaged",
                "SVG with a billion laughs           | svg  | file-active",
                "page that begins as a GIF           | gif  | file-damaged",
                "page that begins as a GIF           | html | file-mismatch",
                "program                             | pdf  | file-mismatch",
                "program                             | exe  | file-type",
                "old deck                            | ppt  | taken",
                "old deck                            | pptx | file-mismatch",
                "old document with macros            | doc  | file-active",
                "old document with a program wrapped in it | doc | file-active",
                "film of one box that goes on and on | mp4  | file-damaged"
            })
    void a_hostile_file_harms_nobody(String what, String extension, String outcome) throws IOException {
        assertThat(outcome(HostileFiles.of(what), extension)).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"png", "jpg", "gif", "tif", "webp", "psd", "heic", "avif", "pdf", "pptx", "svg", "ppt"})
    void a_file_cut_off_near_its_end_is_refused_as_damaged(String extension) throws IOException {
        byte[] whole = whole(extension);
        assertThat(outcome(whole, extension)).as("whole").isEqualTo("taken");
        assertThat(outcome(HostileFiles.cut(whole, 80), extension))
                .as("cut off")
                .isEqualTo("file-damaged");
    }

    @Test
    void whatever_is_changed_in_a_file_the_answer_is_an_answer() throws IOException {
        var random = new Random(7);
        for (var extension : new String[] {"png", "jpg", "tif", "webp", "heic", "psd", "pdf"}) {
            byte[] file = whole(extension);
            for (int i = 0; i < 12; i++) {
                file[random.nextInt(file.length)] = (byte) random.nextInt();
                assertThat(outcome(file, extension)).as(extension).matches("taken|file-[a-z-]+");
            }
        }
    }

    private static byte[] whole(String extension) {
        return switch (extension) {
            case "gif" -> SampleFiles.picture("gif", 60, 60);
            case "pdf" -> SampleFiles.pdf(5);
            case "pptx" -> SampleFiles.deck(2);
            case "ppt" -> HostileFiles.of("old deck");
            case "svg" ->
                "<svg xmlns='http://www.w3.org/2000/svg'><g><rect/></g></svg>"
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8);
            default -> PlaceFiles.of(extension);
        };
    }

    private String outcome(byte[] content, String extension) throws IOException {
        var file = Files.write(room.resolve("upload"), content);
        return switch (new IsolatedInspector(workers).inspect(file, FileName.from("a." + extension), room)) {
            case Inspection.Accepted accepted -> "taken";
            case Inspection.Refused(var code, var reason, var arguments) -> reason;
            case Inspection.Broken(var how) -> how.name();
        };
    }
}
