package no.opphav.catalogue;

import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a file's content says of itself; null where it says nothing. */
public record FileFacts(
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable Integer pages,
        @Nullable Duration duration) {
    /** Nothing is known. */
    public static final FileFacts NONE = new FileFacts(null, null, null, null);

    public FileFacts {
        if (Stream.of(width, height, pages).anyMatch(FileFacts::isNotPositive)
                || (duration != null && duration.toMillis() < 1)) {
            throw new IllegalArgumentException("A measure is at least one");
        }
    }

    private static boolean isNotPositive(@Nullable Integer measure) {
        return measure != null && measure < 1;
    }
}
