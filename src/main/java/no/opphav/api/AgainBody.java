package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** What is written to the editors with a wish for a new link. */
@Serdeable
record AgainBody(@Nullable String message) {
    /** Never what was written. */
    @Override
    public String toString() {
        return "(again)";
    }
}
