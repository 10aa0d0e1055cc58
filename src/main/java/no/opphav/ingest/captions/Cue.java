package no.opphav.ingest.captions;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is said, or shown, from one moment of a film to another.
 *
 * @param start from the beginning of the film
 * @param speaker whose voice it is; null where the captions do not say
 * @param text without any markup, in one line
 */
public record Cue(Duration start, Duration end, @Nullable String speaker, String text) {
    /** The longest text, and the longest name, in characters. */
    public static final int LONGEST = 2000;

    public Cue {
        if (start.isNegative() || end.compareTo(start) <= 0) {
            throw new IllegalArgumentException("A cue ends after it starts");
        }
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException("A cue has a text of no more than " + LONGEST + " characters");
        }
    }
}
