package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** What an editor asks a presenter. */
@Serdeable
record QuestionBody(@Nullable String question) {
    /** Never what was written. */
    @Override
    public String toString() {
        return "(question)";
    }
}
