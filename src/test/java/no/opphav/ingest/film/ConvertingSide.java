package no.opphav.ingest.film;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A service that converts a film, as a process of its own, so that one can end it. */
final class ConvertingSide {
    private ConvertingSide() {}

    public static void main(String[] args) throws IOException {
        new FilmConversion(Duration.ofMinutes(1), 1, 100 << 20)
                .run(Path.of(args[0]), FilmConversionTest.SLOWLY, Path.of(args[1]), at -> {
                    System.out.println("at work");
                    return true;
                });
    }

    static List<String> command(Path film, Path target) {
        return List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-classpath",
                System.getProperty("java.class.path"),
                ConvertingSide.class.getName(),
                film.toString(),
                target.toString());
    }
}
