package no.opphav.sample;

import java.awt.Dimension;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xslf.usermodel.XMLSlideShow;

/** The approved presentation: nine slides of native shapes with speaker's notes. */
final class Deck {
    private static final List<String> LANGUAGES = List.of("nb", "en");

    private static final Date PUBLISHED = Date.from(Instant.parse(Label.PUBLISHED + "T00:00:00Z"));

    private final Path folder;

    Deck(Path folder) {
        this.folder = folder;
    }

    void make() throws IOException {
        Files.createDirectories(folder);
        for (var language : LANGUAGES) {
            var words = Art.words("deck", language);
            var target = folder.resolve("rammeverket-pa-20-minutter-" + language + ".pptx");
            Files.write(target, PptxLanguage.set(pptx(words), language.equals("nb") ? "nb-NO" : "en-GB"));
        }
    }

    private static byte[] pptx(Words words) throws IOException {
        try (var show = new XMLSlideShow();
                var out = new ByteArrayOutputStream()) {
            show.setPageSize(new Dimension(Slide.WIDTH, Slide.HEIGHT));
            describe(show, words);
            new DeckSlides(show, words).draw();
            show.write(out);
            return out.toByteArray();
        }
    }

    private static void describe(XMLSlideShow show, Words words) {
        var core = show.getProperties().getCoreProperties();
        core.setTitle(words.get("title"));
        core.setSubjectProperty(words.get("subject"));
        core.setCreator(Label.RIGHTS_HOLDER);
        core.setDescription(words.get("closing.text"));
        core.getUnderlyingProperties().setCreatedProperty(Optional.of(PUBLISHED));
        core.getUnderlyingProperties().setModifiedProperty(Optional.of(PUBLISHED));
    }
}
