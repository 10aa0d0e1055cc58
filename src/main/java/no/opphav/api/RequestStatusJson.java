package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What a presenter sees of a request. */
@Serdeable
record RequestStatusJson(
        String reference,
        String state,
        String language,
        String event,
        LocalDate eventDate,
        Instant createdAt,
        LocalDate answerDue,
        List<EventJson> timeline) {}
