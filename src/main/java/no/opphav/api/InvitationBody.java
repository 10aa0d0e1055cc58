package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** Whom to invite. */
@Serdeable
record InvitationBody(@Nullable String email, @Nullable String role) {}
