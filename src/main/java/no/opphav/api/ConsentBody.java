package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is to be known of a consent. */
@Serdeable
record ConsentBody(
        @Nullable String note,
        @Nullable LocalDate givenOn,
        @Nullable Instant expiresAt,
        @Nullable Long revision) {}
