package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** Who signs in. */
@Serdeable
record SignInBody(@Nullable String email, @Nullable String password) {
    /** Never the password. */
    @Override
    public String toString() {
        return "(sign-in)";
    }
}
