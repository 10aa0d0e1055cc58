package no.opphav.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The posters: A3 with bleed as PDF for the printer, and PNG for the screen. */
final class Posters {
    private static final List<String> SLUGS = List.of("valg-hele-livet", "veien-videre", "etikk-i-praksis");
    private static final List<String> LANGUAGES = List.of("nb", "nn", "en");
    private static final int BLEED = 3;
    private static final int WIDTH = 2480;
    private static final int HEIGHT = 3508;

    private final Press press;
    private final Path folder;

    Posters(Press press, Path folder) {
        this.press = press;
        this.folder = folder;
    }

    void make() throws IOException {
        Files.createDirectories(folder);
        for (var language : LANGUAGES) {
            for (var slug : SLUGS) {
                make(slug, Art.words("poster", language).under(slug));
            }
        }
    }

    private void make(String slug, Words words) throws IOException {
        var drawing = Art.read("poster/" + slug + ".svg");
        var label = new Label(words.get("title"), words.language(), words.get("alt"));
        var name = slug + "-" + words.language();
        var pdf = press.pdf(sheet(drawing, words, "-3 -3 303 426", "303mm", "426mm"));
        LabelledPdf.write(pdf, label, BLEED, folder.resolve(name + ".pdf"));
        var png = press.png(sheet(drawing, words, "0 0 297 420", WIDTH + "px", HEIGHT + "px"), WIDTH, HEIGHT);
        LabelledPng.write(png, label, folder.resolve(name + ".png"));
    }

    private static String sheet(String drawing, Words words, String viewBox, String width, String height) {
        var art = words.with("viewBox", viewBox).fill(drawing);
        return words.with("art", art)
                .with("width", width)
                .with("height", height)
                .fill(Art.read("sheet.html"));
    }
}
