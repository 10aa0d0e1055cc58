package no.opphav.ingest.preview;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;

/** Paints one family of formats. */
@FunctionalInterface
interface Painter {
    /**
     * Puts the file's pages on the easel, upright.
     *
     * @param folder for what has to be written on the way
     */
    void paint(Path file, Path folder, Easel easel) throws IOException;

    /** Paints a format that has one thing to show. */
    @FunctionalInterface
    interface OfOne {
        BufferedImage paint(Path file, Path folder) throws IOException;
    }

    /** A painter of a format that has one thing to show. */
    static Painter of(OfOne painter) {
        return (file, folder, easel) -> easel.pages(1, page -> painter.paint(file, folder));
    }
}
