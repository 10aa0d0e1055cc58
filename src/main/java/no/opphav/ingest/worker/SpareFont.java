package no.opphav.ingest.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Liberation Sans, which comes with PDFBox: without any font, Java draws no text on a machine that has none of its own. */
final class SpareFont {
    private static final String RESOURCE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private SpareFont() {}

    /** The folder, with the font in it. */
    static Path in(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (var font = SpareFont.class.getResourceAsStream(RESOURCE)) {
            if (font == null) {
                throw new IOException("PDFBox comes without its font");
            }
            Files.copy(font, folder.resolve("LiberationSans-Regular.ttf"), StandardCopyOption.REPLACE_EXISTING);
        }
        return folder;
    }
}
