package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** What a presenter adds to a request, or answers. */
@Serdeable
record InformationBody(@Nullable String information) {
    /** Never what was written. */
    @Override
    public String toString() {
        return "(information)";
    }
}
