package no.opphav.ingest.preview;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;

/** Paints one family of formats. */
@FunctionalInterface
interface Painter {
    /**
     * The file's picture, upright.
     *
     * @param folder for what has to be written on the way
     */
    BufferedImage paint(Path file, Path folder) throws IOException;
}
