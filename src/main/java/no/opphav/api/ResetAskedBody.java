package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** Whose password is forgotten. */
@Serdeable
record ResetAskedBody(@Nullable String email, @Nullable String language) {
    /** Nothing of the person. */
    @Override
    public String toString() {
        return "(reset)";
    }
}
