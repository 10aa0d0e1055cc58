package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/** What an editor noted about a request, for the one whom it is about. */
@Serdeable
record HeldNoteJson(Instant at, String note) {
    /** Never what was written. */
    @Override
    public String toString() {
        return "(note)";
    }
}
