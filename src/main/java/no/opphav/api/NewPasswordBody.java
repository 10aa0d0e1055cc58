package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** A new password. */
@Serdeable
record NewPasswordBody(@Nullable String password) {
    /** Never the password. */
    @Override
    public String toString() {
        return "(password)";
    }
}
