package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A mail to a requester. */
@Serdeable
record HeldMailJson(
        String subject, Instant createdAt, @Nullable Instant sentAt) {}
