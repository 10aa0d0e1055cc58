package no.opphav.ingest.film;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import no.opphav.ingest.worker.Confinement;
import no.opphav.testing.Needed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilmConversionTest {
    private static final Path FILM =
            Path.of("src/main/resources/sample-catalogue/film/hva-er-karriereveiledning-nb.mp4");
    private static final long LARGE = 100 << 20;

    /** Ffmpeg makes a picture of the film every few minutes, and says all the while that it is at work. */
    static final List<String> SLOWLY = List.of("-an", "-vf", "realtime=speed=0.001:limit=1000", "-f", "mp4");

    @TempDir
    Path folder = Path.of("");

    @Test
    void one_that_gets_no_further_is_ended() {
        var conversion = new FilmConversion(Duration.ofMinutes(1), Duration.ofMillis(1500), 1, LARGE);
        assertThatThrownBy(() -> conversion.run(FILM, SLOWLY, folder.resolve("web"), at -> true))
                .isInstanceOf(FilmConversion.TooSlow.class)
                .hasMessageContaining("no further");
    }

    @Test
    void one_that_gets_no_further_is_cancelled_all_the_same() throws IOException {
        assertThat(conversion(LARGE).run(FILM, SLOWLY, folder.resolve("web"), at -> false))
                .isFalse();
    }

    @Test
    void one_that_writes_too_much_is_ended() {
        assertThatThrownBy(() -> conversion(10_000)
                        .run(FILM, List.of("-c", "copy", "-f", "mp4"), folder.resolve("web"), at -> true))
                .isInstanceOf(FilmProgram.Unreadable.class);
        assertThat(folder.resolve("web").toFile().length()).isLessThanOrEqualTo(10_000);
    }

    @Test
    void one_writes_nowhere_else() {
        Needed.on(
                Confinement.here().keepsFiles(),
                "no Landlock in this kernel: that ffmpeg is kept from other files is not tested");
        var elsewhere = folder.resolve("elsewhere");
        var room = folder.resolve("room");
        var options = List.of("-t", "1", "-c", "copy", "-f", "mp4", "file:" + elsewhere, "-c", "copy", "-f", "mp4");
        assertThatThrownBy(() -> conversion(LARGE)
                        .run(FILM, options, Files.createDirectory(room).resolve("web"), at -> true))
                .isInstanceOf(FilmProgram.Unreadable.class);
        assertThat(elsewhere).doesNotExist();
    }

    @Test
    void one_of_a_killed_service_ends_with_it() throws Exception {
        Needed.on(isLinux(), "no Linux: that ffmpeg ends with a killed service is not tested");
        var service = new ProcessBuilder(ConvertingSide.command(FILM.toAbsolutePath(), folder.resolve("web")))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var lines = service.inputReader()) {
            assertThat(lines.readLine()).isEqualTo("at work");
            var ffmpeg = service.children()
                    .filter(child -> child.info().command().orElse("").endsWith("ffmpeg"))
                    .findFirst()
                    .orElseThrow();
            service.destroyForcibly();
            assertThat(ends(ffmpeg)).isTrue();
        } finally {
            service.destroyForcibly();
        }
    }

    private static boolean ends(ProcessHandle process) throws InterruptedException, ExecutionException {
        try {
            process.onExit().get(10, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            process.destroyForcibly();
            return false;
        }
    }

    private static boolean isLinux() {
        return System.getProperty("os.name").equals("Linux");
    }

    private static FilmConversion conversion(long largest) {
        return new FilmConversion(Duration.ofMinutes(1), 1, largest);
    }
}
