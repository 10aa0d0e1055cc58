package no.opphav.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Makes the files of the sample catalogue anew. The catalogue's own words, {@code catalogue.json} and {@code terms.json}, are
 * written by hand and stay as they are.
 *
 * <p>Needs Chromium (environment {@code CHROMIUM}, else {@code /usr/bin/chromium}) and, for the films, {@code ffmpeg} on the path.
 * Arguments name what to make ({@code posters models report picture deck film}); with none, everything is made.
 */
public final class MakeSampleCatalogue {
    private static final Path CATALOGUE = Path.of("src/main/resources/sample-catalogue");
    private static final List<String> EVERYTHING = List.of("posters", "models", "report", "picture", "deck", "film");

    private MakeSampleCatalogue() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var wanted = arguments.length == 0 ? EVERYTHING : List.of(arguments);
        try (var press = Press.open()) {
            for (var part : wanted) {
                make(part, press);
            }
        }
    }

    private static void make(String part, Press press) throws IOException, InterruptedException {
        switch (part) {
            case "posters" -> new Posters(press, CATALOGUE.resolve("posters")).make();
            case "models" -> new Models(press, CATALOGUE.resolve("models")).make();
            case "report" -> new Report(press, CATALOGUE.resolve("report")).make();
            case "picture" -> new Picture(press, CATALOGUE.resolve("picture")).make();
            case "deck" -> new Deck(CATALOGUE.resolve("deck")).make();
            case "film" -> new Film(press, CATALOGUE.resolve("film")).make();
            default -> throw new IllegalArgumentException("Unknown part " + part + ", choose among " + EVERYTHING);
        }
    }
}
