package no.opphav.catalogue;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a file's content says of itself; null where it says nothing.
 *
 * @param more beyond its measures, in an order to show
 */
public record FileFacts(
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable Integer pages,
        @Nullable Duration duration,
        List<FileFact> more) {
    /** Nothing is known. */
    public static final FileFacts NONE = new FileFacts(null, null, null, null);

    public FileFacts {
        if (Stream.of(width, height, pages).anyMatch(FileFacts::isNotPositive)
                || (duration != null && duration.toMillis() < 1)) {
            throw new IllegalArgumentException("A measure is at least one");
        }
        more = List.copyOf(more);
    }

    public FileFacts(
            @Nullable Integer width, @Nullable Integer height, @Nullable Integer pages, @Nullable Duration duration) {
        this(width, height, pages, duration, List.of());
    }

    private static boolean isNotPositive(@Nullable Integer measure) {
        return measure != null && measure < 1;
    }
}
