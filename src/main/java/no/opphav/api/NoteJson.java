package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/** What an editor noted about a request, for editors alone. */
@Serdeable
record NoteJson(Instant at, String by, String note) {
    /** Never what was written. */
    @Override
    public String toString() {
        return "(note)";
    }
}
