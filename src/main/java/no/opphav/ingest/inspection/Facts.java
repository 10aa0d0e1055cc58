package no.opphav.ingest.inspection;

import java.time.Duration;
import java.util.List;
import no.opphav.catalogue.FactName;
import no.opphav.catalogue.FileFact;
import no.opphav.catalogue.FileFacts;
import org.jspecify.annotations.Nullable;

/**
 * What can be measured of a file; null where it does not apply or is not known.
 *
 * @param width pixels, as the picture is looked at: upright
 * @param pages pages of a document, slides of a deck
 * @param more what it says of itself beyond its measures, in an order to show
 */
public record Facts(
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable Integer pages,
        @Nullable Duration duration,
        List<FileFact> more) {
    /** Nothing is known. */
    public static final Facts NONE = new Facts(null, null, null, null);

    public Facts {
        width = positive(width);
        height = positive(height);
        pages = positive(pages);
        duration = duration != null && duration.toMillis() > 0 ? duration : null;
        more = List.copyOf(more);
    }

    /** Measures alone. */
    public Facts(
            @Nullable Integer width, @Nullable Integer height, @Nullable Integer pages, @Nullable Duration duration) {
        this(width, height, pages, duration, List.of());
    }

    /** The same measures, and what the file says of itself. */
    Facts saying(List<FileFact> said) {
        return new Facts(width, height, pages, duration, said);
    }

    /** As they are written down. */
    public FileFacts known() {
        return new FileFacts(width, height, pages, duration, more);
    }

    /** Whether the file says of itself where it was made. */
    boolean tellPlace() {
        return more.stream().anyMatch(fact -> fact.name() == FactName.PLACE);
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
