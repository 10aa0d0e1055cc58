package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** Who accepts an invitation. */
@Serdeable
record AcceptBody(
        @Nullable String name,
        @Nullable String email,
        @Nullable String password) {
    /** Never who, nor the password. */
    @Override
    public String toString() {
        return "(acceptance)";
    }
}
