package no.opphav.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The models: SVG that needs no font, and PNG. */
final class Models {
    private static final List<String> SLUGS =
            List.of("tre-omrader-i-samspill", "fire-steg-i-samtalen", "kvalitetshjulet");
    private static final List<String> LANGUAGES = List.of("nb", "en");
    private static final int WIDTH = 2400;
    private static final int HEIGHT = 1500;

    private final Press press;
    private final Path folder;
    private final OutlinedSvg outlines = new OutlinedSvg();

    Models(Press press, Path folder) {
        this.press = press;
        this.folder = folder;
    }

    void make() throws IOException {
        Files.createDirectories(folder);
        for (var language : LANGUAGES) {
            for (var slug : SLUGS) {
                make(slug, Art.words("model", language).under(slug));
            }
        }
    }

    private void make(String slug, Words words) throws IOException {
        var svg = outlines.outline(words.fill(Art.read("model/" + slug + ".svg")));
        var name = slug + "-" + words.language();
        Files.writeString(folder.resolve(name + ".svg"), svg);
        var sheet = words.with("art", svg).with("width", WIDTH + "px").with("height", HEIGHT + "px");
        var png = press.png(sheet.fill(Art.read("sheet.html")), WIDTH, HEIGHT);
        var label = new Label(words.get("title"), words.language(), words.get("alt"));
        LabelledPng.write(png, label, folder.resolve(name + ".png"));
    }
}
