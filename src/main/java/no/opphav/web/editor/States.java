package no.opphav.web.editor;

import java.time.LocalDate;
import no.opphav.catalogue.AssetState;
import no.opphav.custody.Damage;
import no.opphav.request.PresentationRequest;
import no.opphav.request.RequestState;
import no.opphav.web.Pill;
import no.opphav.web.Texts;
import no.opphav.web.Tone;

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

    static Pill of(Damage damage, Texts texts) {
        return new Pill(Tone.BAD, texts.text("damage-kind", damage));
    }

    /** How urgent a request is that waits, or how it was decided. */
    static Pill of(PresentationRequest request, LocalDate today, Texts texts) {
        return switch (request.state()) {
            case SUBMITTED -> urgency(request.answerDue(), today, texts);
            case APPROVED -> new Pill(Tone.GOOD, texts.text("request-state", RequestState.APPROVED));
            case DECLINED, REVOKED -> new Pill(Tone.QUIET, texts.text("request-state", request.state()));
        };
    }

    private static Pill urgency(LocalDate due, LocalDate today, Texts texts) {
        if (due.isBefore(today)) {
            return new Pill(Tone.BAD, texts.text("urgency.late"));
        }
        return due.equals(today)
                ? new Pill(Tone.WARN, texts.text("urgency.today"))
                : new Pill(Tone.GOOD, texts.text("urgency.new"));
    }
}
