package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Terms that are to apply. */
@Serdeable
record AssignmentBody(
        @Nullable UUID rendition,
        @Nullable TermsChoice terms,
        @Nullable Instant beginsAt,
        @Nullable Instant endsAt,
        @Nullable Long revision) {}
