package no.opphav.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The report: twelve A4 pages, tagged, with an outline. */
final class Report {
    private static final List<String> LANGUAGES = List.of("nb", "en");
    private static final String FIGURE = "tre-omrader-i-samspill";

    private final Press press;
    private final Path folder;

    Report(Press press, Path folder) {
        this.press = press;
        this.folder = folder;
    }

    void make() throws IOException {
        Files.createDirectories(folder);
        for (var language : LANGUAGES) {
            make(Art.words("report", language));
        }
    }

    private void make(Words words) throws IOException {
        var figure = Art.words("model", words.language()).under(FIGURE).fill(Art.read("model/" + FIGURE + ".svg"));
        var pdf = press.pdf(words.with("figure", figure).fill(Art.read("report/report.html")));
        var label = new Label(words.get("title"), words.language(), words.get("subtitle"));
        LabelledPdf.write(pdf, label, folder.resolve("nasjonalt-kvalitetsrammeverk-" + words.language() + ".pdf"));
    }
}
