package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How many saw a presentation.
 *
 * @param expected null where nobody said
 * @param audience null where nobody has told
 * @param until when it can be told
 */
@Serdeable
record AudienceJson(
        String reference,
        String event,
        LocalDate eventDate,
        @Nullable Integer expected,
        @Nullable Integer audience,
        Instant until) {}
