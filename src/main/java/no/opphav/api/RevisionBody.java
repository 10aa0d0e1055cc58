package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** The revision that the client last saw. */
@Serdeable
record RevisionBody(@Nullable Long revision) {
    long required() {
        var fields = new Fields();
        var seen = fields.revision(revision);
        return fields.make(() -> seen);
    }
}
