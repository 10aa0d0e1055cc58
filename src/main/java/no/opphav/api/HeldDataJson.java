package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is held of a request and of who made it.
 *
 * @param presenter null once it is erased
 * @param grant null unless something was granted
 */
@Serdeable
record HeldDataJson(
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
        @Nullable LocalDate answerDue,
        LocalDate keptUntil,
        List<EventJson> timeline,
        @Nullable EditorGrantJson grant,
        List<HeldNoteJson> notes,
        List<HeldMailJson> mails) {
    /** Never what was written. */
    @Override
    public String toString() {
        return "(held data)";
    }
}
