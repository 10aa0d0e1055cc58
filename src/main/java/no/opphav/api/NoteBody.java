package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** What to note about a request. */
@Serdeable
record NoteBody(@Nullable String note) {
    /** Never what was written. */
    @Override
    public String toString() {
        return "(note)";
    }
}
