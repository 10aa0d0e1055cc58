package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** Another date for an event. */
@Serdeable
record DateBody(@Nullable String eventDate) {
    /** Never what was written. */
    @Override
    public String toString() {
        return "(eventDate)";
    }
}
