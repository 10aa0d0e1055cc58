package no.opphav.web.editor;

import java.time.Instant;
import java.time.LocalDate;
import no.opphav.catalogue.Asset;
import no.opphav.catalogue.AssetState;
import no.opphav.catalogue.Withheld;
import no.opphav.custody.Damage;
import no.opphav.deck.DeckApproval;
import no.opphav.request.PresentationRequest;
import no.opphav.request.RequestState;
import no.opphav.web.Pill;
import no.opphav.web.Texts;
import no.opphav.web.Tone;
import org.jspecify.annotations.Nullable;

/** Says states in a word or two. */
final class States {
    private States() {}

    static Pill of(AssetState state, Texts texts) {
        var tone = switch (state) {
            case DRAFT -> Tone.WARN;
            case PUBLISHED -> Tone.GOOD;
            case WITHDRAWN -> Tone.QUIET;
        };
        return new Pill(tone, texts.text("asset-state", state));
    }

    /** The same; of one that is to be published at an instant, that it is. */
    static Pill of(Asset asset, Texts texts) {
        return asset.isScheduled()
                ? new Pill(Tone.WARN, texts.text("asset-state.scheduled"))
                : of(asset.state(), texts);
    }

    /** How a published asset stands: on the public side, or not. */
    static Pill of(Asset asset, @Nullable Withheld withheld, Texts texts) {
        return withheld == null || asset.isScheduled() ? of(asset, texts) : of(withheld, texts);
    }

    /** Why nobody but editors sees what is published. */
    static Pill of(Withheld withheld, Texts texts) {
        var ending = withheld.ending();
        if (ending != null) {
            return new Pill(Tone.BAD, texts.text("rights.ended", ending.cause()));
        }
        var until = withheld.until();
        return new Pill(
                Tone.WARN,
                until == null
                        ? texts.text("rights.terms-ahead")
                        : texts.text("rights.embargoed", texts.dayAndTime(until)));
    }

    static Pill of(Damage damage, Texts texts) {
        return new Pill(Tone.BAD, texts.text("damage-kind", damage));
    }

    /** How a version of a presentation stands; null is one that was never approved. */
    static Pill of(@Nullable DeckApproval approval, Instant now, Texts texts) {
        if (approval == null) {
            return new Pill(Tone.WARN, texts.text("approval.none"));
        }
        var standing = approval.standing(now);
        var tone = switch (standing) {
            case APPROVED -> Tone.GOOD;
            case EXPIRED -> Tone.WARN;
            case SUPERSEDED -> Tone.QUIET;
            case RECALLED -> Tone.BAD;
        };
        return new Pill(tone, texts.text("deck-standing", standing));
    }

    /** How urgent a request is that waits, or how it was decided. */
    static Pill of(PresentationRequest request, LocalDate today, Texts texts) {
        return switch (request.state()) {
            case SUBMITTED, ANSWERED -> urgency(request, today, texts);
            case APPROVED, DELIVERED -> new Pill(Tone.GOOD, texts.text("request-state", request.state()));
            case UNVERIFIED, NEEDS_INFORMATION, CLOSED, DECLINED, WITHDRAWN, EXPIRED, REVOKED ->
                new Pill(Tone.QUIET, texts.text("request-state", request.state()));
        };
    }

    private static Pill urgency(PresentationRequest request, LocalDate today, Texts texts) {
        var due = request.due();
        if (due.isBefore(today)) {
            return new Pill(Tone.BAD, texts.text("urgency.late"));
        }
        return due.equals(today)
                ? new Pill(Tone.WARN, texts.text("urgency.today"))
                : new Pill(
                        Tone.GOOD,
                        request.state() == RequestState.ANSWERED
                                ? texts.text("request-state", RequestState.ANSWERED)
                                : texts.text("urgency.new"));
    }
}
