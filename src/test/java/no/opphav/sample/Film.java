package no.opphav.sample;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The film in six languages: drawn frame by frame in Chromium, encoded by ffmpeg, each with its own captions. */
final class Film {
    private static final List<String> LANGUAGES = List.of("nb", "en", "uk", "ru", "fr", "ar");
    private static final String SLUG = "hva-er-karriereveiledning";
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    private static final int FRAMES_PER_SECOND = 24;
    private static final int SECONDS = 36;

    private final Press press;
    private final Path folder;

    Film(Press press, Path folder) {
        this.press = press;
        this.folder = folder;
    }

    void make() throws IOException, InterruptedException {
        Files.createDirectories(folder);
        var music = Files.createTempFile("music", ".wav");
        try {
            new Soundtrack(SECONDS).write(music);
            for (var language : LANGUAGES) {
                make(Art.words("film", language), music);
            }
        } finally {
            Files.delete(music);
        }
    }

    private void make(Words words, Path music) throws IOException, InterruptedException {
        var name = SLUG + "-" + words.language();
        Files.writeString(folder.resolve(name + ".vtt"), Captions.of(words));
        var html = words.with("animation", Art.read("film/film.js")).fill(Art.read("film/film.html"));
        var encoder = new ProcessBuilder(command(words, music, folder.resolve(name + ".mp4")))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var page = press.page(html, WIDTH, HEIGHT);
                var frames = encoder.getOutputStream()) {
            draw(page, frames);
        }
        if (encoder.waitFor() != 0) {
            throw new IOException("ffmpeg failed on " + name);
        }
    }

    private static void draw(Page page, OutputStream frames) throws IOException {
        for (var frame = 0; frame < SECONDS * FRAMES_PER_SECOND; frame++) {
            page.evaluate("seconds => window.show(seconds)", (double) frame / FRAMES_PER_SECOND);
            frames.write(page.screenshot());
        }
    }

    private static List<String> command(Words words, Path music, Path target) {
        var sound = List.of("-i", music.toString(), "-c:a", "aac", "-b:a", "44k");
        var picture = List.of(
                "-c:v", "libx264", "-preset", "veryslow", "-tune", "animation", "-crf", "29", "-pix_fmt", "yuv420p");
        var colours = List.of("-vf", "scale=out_color_matrix=bt709:out_range=tv", "-colorspace", "bt709");
        var command = new ArrayList<>(List.of("ffmpeg", "-v", "error", "-y"));
        command.addAll(List.of("-f", "image2pipe", "-framerate", String.valueOf(FRAMES_PER_SECOND), "-i", "-"));
        command.addAll(sound);
        command.addAll(colours);
        command.addAll(List.of("-color_primaries", "bt709", "-color_trc", "bt709"));
        command.addAll(picture);
        command.addAll(
                List.of("-metadata", "title=" + words.get("title"), "-metadata", "artist=" + Label.RIGHTS_HOLDER));
        command.addAll(List.of("-metadata", "copyright=" + words.get("card.6.text")));
        command.addAll(List.of("-movflags", "+faststart", "-shortest", target.toString()));
        return command;
    }
}
