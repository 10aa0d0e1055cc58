package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a presenter sees of a request.
 *
 * @param answerDue null unless the address was verified
 * @param verifyBy null once it was, or can be no longer
 */
@Serdeable
record RequestStatusJson(
        String reference,
        String state,
        String language,
        String event,
        LocalDate eventDate,
        String venue,
        String place,
        String audience,
        @Nullable Integer audienceSize,
        @Nullable Integer audienceReported,
        @Nullable String organisationKind,
        Instant createdAt,
        Instant movedAt,
        @Nullable LocalDate answerDue,
        @Nullable Instant verifyBy,
        LocalDate keptUntil,
        List<EventJson> timeline) {}
