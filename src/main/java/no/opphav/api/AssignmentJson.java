package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which terms apply, and when. */
@Serdeable
record AssignmentJson(
        UUID id,
        @Nullable UUID rendition,
        TermsLinkJson terms,
        Instant beginsAt,
        @Nullable Instant endsAt) {}
