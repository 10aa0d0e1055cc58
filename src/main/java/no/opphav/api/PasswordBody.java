package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** A password to change. */
@Serdeable
record PasswordBody(@Nullable String current, @Nullable String next) {
    /** Never a password. */
    @Override
    public String toString() {
        return "(password)";
    }
}
