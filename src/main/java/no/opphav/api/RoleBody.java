package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** What an account may do from now on. */
@Serdeable
record RoleBody(@Nullable String role) {}
