package no.opphav.ingest.preview;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import no.opphav.catalogue.PreviewPart;
import no.opphav.kernel.MediaType;

/** Draws what a file looks like, and trusts nothing about it. */
public interface Previewer {
    /** Whether there is anything to see in files of this type. */
    boolean draws(MediaType type);

    /**
     * Pictures of some of the file's pages, each in up to three widths, 1280 pixels at most and never wider than a page that
     * has pixels. They hold nothing but pixels in sRGB: no place, no person, no profile. A page that cannot be drawn is left
     * out as long as another can.
     *
     * @param pages which; a picture or a film has one, and a film's strip comes with it
     * @param folder where they are written, empty
     * @throws IOException if none of the pages can be drawn here, or not in time
     */
    Drawing draw(Path file, MediaType type, PageRange pages, Path folder) throws IOException;

    /**
     * What was drawn.
     *
     * @param pictures page by page, the narrowest of each first
     * @param pages how many the file has, at least one
     */
    record Drawing(List<Drawn> pictures, int pages) {
        public Drawing {
            pictures = List.copyOf(pictures);
            if (pages < 1) {
                throw new IllegalArgumentException("What is drawn has at least one page");
            }
        }
    }

    /**
     * A preview in a file of its own, PNG or JPEG.
     *
     * @param page counted from one
     */
    record Drawn(PreviewPart part, int page, Path file, int width, int height, MediaType mediaType) {}
}
