package no.opphav.ingest.inspection;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What can be measured of a file; null where it does not apply or is not known.
 *
 * @param width pixels, as the picture is looked at: upright
 * @param pages pages of a document, slides of a deck
 */
public record Facts(
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable Integer pages,
        @Nullable Duration duration) {
    /** Nothing is known. */
    public static final Facts NONE = new Facts(null, null, null, null);

    public Facts {
        width = positive(width);
        height = positive(height);
        pages = positive(pages);
        duration = duration != null && duration.toMillis() > 0 ? duration : null;
    }

    static Facts ofPages(int pages) {
        return new Facts(null, null, pages, null);
    }

    static Facts ofPixels(int width, int height) {
        return new Facts(width, height, null, null);
    }

    private static @Nullable Integer positive(@Nullable Integer number) {
        return number != null && number > 0 ? number : null;
    }
}
