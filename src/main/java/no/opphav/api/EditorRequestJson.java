package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request as editors see it; without who asked once that is erased. */
@Serdeable
record EditorRequestJson(
        UUID id,
        String reference,
        String state,
        UUID assetId,
        String language,
        String correspondence,
        @Nullable PresenterJson presenter,
        String event,
        LocalDate eventDate,
        String venue,
        String place,
        String audience,
        @Nullable Integer audienceSize,
        @Nullable Integer audienceReported,
        @Nullable String organisationKind,
        String message,
        Instant createdAt,
        Instant movedAt,
        LocalDate answerDue,
        @Nullable DecisionJson decision,
        @Nullable HolderJson holder,
        @Nullable Instant askedAgainAt) {
    /** Never who asked. */
    @Override
    public String toString() {
        return reference;
    }
}
