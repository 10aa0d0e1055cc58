package no.opphav.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import no.opphav.kernel.EmailAddress;
import no.opphav.kernel.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * A presenter's request for an approved presentation.
 *
 * @param reference what people call it: OPP-2026-0147
 * @param language in which the presentation is asked for
 * @param correspondence what the presenter reads
 * @param presenter null once the personal data is erased
 * @param message what the presenter wrote; may be empty
 * @param organisationKind null where nobody said
 * @param movedAt when it came into its state
 * @param answerDue the last day on which an answer is to be given; null unless the address was verified
 * @param decision null while nobody has decided
 * @param askedAgainAt since when somebody who holds the link waits for a new one; null where nobody does
 * @param audienceReported how many saw it; null where nobody has told
 */
public record PresentationRequest(
        UUID id,
        String reference,
        UUID assetId,
        LanguageTag language,
        LanguageTag correspondence,
        @Nullable Presenter presenter,
        Event event,
        String message,
        @Nullable OrganisationKind organisationKind,
        RequestState state,
        Instant createdAt,
        Instant movedAt,
        @Nullable LocalDate answerDue,
        @Nullable Decision decision,
        @Nullable Instant askedAgainAt,
        @Nullable Integer audienceReported) {
    /** Whether the requester has shown to own the address; editors hear of no other request. */
    public boolean isVerified() {
        return answerDue != null;
    }

    /**
     * The last day on which an answer is to be given.
     *
     * @throws NullPointerException unless the address was verified
     */
    public LocalDate due() {
        return Objects.requireNonNull(answerDue, "Nobody has verified the address");
    }

    /** What it is for, or where that is erased, what people call it. */
    public String title() {
        return presenter == null ? reference : event.title();
    }

    /** Never what was written. */
    @Override
    public String toString() {
        return "(request " + reference + ")";
    }

    public record Presenter(String name, EmailAddress email, String organisation) {
        /** Never who it is. */
        @Override
        public String toString() {
            return "(presenter)";
        }
    }

    /**
     * What the presentation is for.
     *
     * @param title empty once it is erased
     * @param date the first of its month once the rest is erased
     * @param place empty where it is online, not known or erased
     * @param audience empty once it is erased
     * @param audienceSize how many are expected; null where nobody says
     */
    public record Event(
            String title,
            LocalDate date,
            Venue venue,
            String place,
            String audience,
            @Nullable Integer audienceSize) {}

    /**
     * The last decision: an approval, a refusal, or that the access was withdrawn.
     *
     * @param by the account's name
     */
    public record Decision(Instant at, UUID accountId, String by) {}
}
