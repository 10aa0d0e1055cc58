package no.opphav.request;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import no.opphav.kernel.EmailAddress;
import no.opphav.kernel.LanguageTag;
import no.opphav.request.PresentationRequest.Decision;
import no.opphav.request.PresentationRequest.Event;
import no.opphav.request.PresentationRequest.Presenter;
import org.jspecify.annotations.Nullable;

/** A request with the name of who decided it, as {@link RequestRows} selects it. */
@MappedEntity("presentation_request")
record RequestRow(
        @Id UUID id,
        String reference,
        UUID submission,
        UUID assetId,
        String language,
        String correspondence,
        String name,
        String email,
        String organisation,
        String event,
        LocalDate eventDate,
        Venue venue,
        String place,
        String audience,
        @Nullable Integer audienceSize,
        String message,
        @Nullable OrganisationKind organisationKind,
        RequestState state,
        Instant createdAt,
        Instant movedAt,
        @Nullable Instant verifiedAt,
        @Nullable LocalDate answerDue,
        @Nullable Instant decidedAt,
        @Nullable UUID decidedBy,
        @Nullable String decidedByName,
        @Nullable Instant erasedAt,
        @Nullable Instant askedAgainAt,
        @Nullable Integer audienceReported) {
    PresentationRequest request() {
        return new PresentationRequest(
                id,
                reference,
                assetId,
                new LanguageTag(language),
                new LanguageTag(correspondence),
                erasedAt == null ? new Presenter(name, new EmailAddress(email), organisation) : null,
                new Event(event, eventDate, venue, place, audience, audienceSize),
                message,
                organisationKind,
                state,
                createdAt,
                movedAt,
                answerDue,
                decision(),
                askedAgainAt,
                audienceReported);
    }

    private @Nullable Decision decision() {
        return decidedAt == null || decidedBy == null || decidedByName == null
                ? null
                : new Decision(decidedAt, decidedBy, decidedByName);
    }

    /** Never what was written. */
    @Override
    public String toString() {
        return "(request " + id + ")";
    }
}
