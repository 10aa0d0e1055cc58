package no.opphav.request;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a request was taken, given to somebody or given back.
 *
 * @param to the name of the account that got it; null where it was given back
 * @param by the name of the account that did it
 * @param isTaken whether those are the same account
 */
public record Assignment(Instant at, @Nullable String to, String by, boolean isTaken) {
    /** Never who it is. */
    @Override
    public String toString() {
        return "(assignment at " + at + ")";
    }
}
