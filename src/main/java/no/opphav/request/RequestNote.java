package no.opphav.request;

import java.time.Instant;
import java.util.UUID;

/**
 * What an editor noted about a request, for editors alone.
 *
 * @param by the account's name
 */
public record RequestNote(UUID id, Instant at, String by, String text) {
    /** Never what was written. */
    @Override
    public String toString() {
        return "(note " + id + ")";
    }
}
