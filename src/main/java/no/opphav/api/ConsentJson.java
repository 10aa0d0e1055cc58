package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That somebody who is depicted agreed. */
@Serdeable
record ConsentJson(
        UUID id, String note, LocalDate givenOn, @Nullable Instant expiresAt) {}
