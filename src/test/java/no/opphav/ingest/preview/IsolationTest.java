package no.opphav.ingest.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import no.opphav.ingest.inspection.SampleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IsolationTest {
    private static final String PARSERS =
            ".* (org\\.apache\\.(tika|poi|pdfbox|fontbox|xmlbeans)|com\\.(drew|twelvemonkeys|github\\.weisj)|javax\\.imageio"
                    + "|com\\.sun\\.imageio|org\\.bytedeco)\\..*";

    @TempDir
    Path data = Path.of("");

    @Test
    void the_service_loads_no_parser_to_look_into_a_file_and_to_draw_it() throws IOException, InterruptedException {
        Files.write(data.resolve("a.pdf"), SampleFiles.pdf(1));
        Files.write(data.resolve("a.jpg"), SampleFiles.photo(40, 30, 6));
        Files.write(data.resolve("a.pptx"), SampleFiles.deck(1));
        var loaded = data.resolve("loaded");
        var service = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xlog:class+load:file=" + loaded,
                        "-classpath",
                        System.getProperty("java.class.path"),
                        ServiceSide.class.getName(),
                        data.toString(),
                        "a.pdf,a.jpg,a.pptx")
                .inheritIO()
                .start();
        assertThat(service.waitFor()).isZero();
        var classes = Files.readAllLines(loaded);
        assertThat(classes.stream().filter(line -> line.contains("IsolatedInspector")))
                .isNotEmpty();
        assertThat(classes.stream().filter(line -> line.matches(PARSERS))).isEmpty();
    }
}
