package no.opphav.ingest.preview;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import no.opphav.kernel.MediaType;

/** Draws what a file looks like, and trusts nothing about it. */
public interface Previewer {
    /** Whether there is anything to see in files of this type. */
    boolean draws(MediaType type);

    /**
     * The file's picture in up to three widths, 1280 pixels at most and never wider than a file that has pixels. They hold
     * nothing but pixels in sRGB: no place, no person, no profile.
     *
     * @param folder where they are written, empty
     * @return the narrowest first
     * @throws IOException if the file cannot be drawn here, or not in time
     */
    List<Drawn> draw(Path file, MediaType type, Path folder) throws IOException;

    /** A preview in a file of its own, PNG or JPEG. */
    record Drawn(Path file, int width, int height, MediaType mediaType) {}
}
