package no.opphav.web.editor;

import java.util.ArrayList;
import java.util.List;
import no.opphav.request.RequestDetails;
import no.opphav.request.RequestEvent;
import no.opphav.web.Texts;
import no.opphav.web.editor.RequestDetailPage.Happened;
import no.opphav.web.site.RequestPage.Progress;
import no.opphav.web.site.RequestPage.Step;

/** Tells what happened to a request, as editors see it. */
final class Happenings {
    private Happenings() {}

    static List<Happened> of(RequestDetails details, Texts texts) {
        List<Happened> happened = new ArrayList<>();
        for (var event : details.timeline()) {
            var last = event.equals(details.timeline().getLast());
            var step = new Step(what(event, texts), texts.time(event.at()), progress(event, last));
            happened.add(new Happened(step, event.type() == RequestEvent.Type.DATE_CHANGED ? "" : event.note()));
        }
        return happened;
    }

    private static String what(RequestEvent event, Texts texts) {
        var by = event.by() == null ? "" : event.by();
        return switch (event.type()) {
            case SENT -> texts.text("happened.sent");
            case SUBMITTED -> texts.text("happened.submitted");
            case NEEDS_INFORMATION -> texts.text("happened.needs-information", by);
            case ANSWERED -> texts.text("happened.answered");
            case NOTE_ADDED -> texts.text("happened.note-added");
            case DATE_CHANGED ->
                texts.text(
                        "happened.date-changed",
                        texts.date(event.dates().getLast()),
                        texts.date(event.dates().getFirst()));
            case APPROVED -> texts.text("happened.approved", by);
            case DECLINED -> texts.text("happened.declined", by);
            case REVOKED -> texts.text("happened.revoked", by);
            case DELIVERED -> texts.text("happened.delivered");
            case WITHDRAWN -> texts.text("happened.withdrawn");
            case EXPIRED -> texts.text("happened.expired");
            case CLOSED -> texts.text("happened.closed");
            case CORRECTED -> texts.text("happened.corrected");
            case ERASED -> texts.text("happened.erased");
        };
    }

    private static Progress progress(RequestEvent event, boolean last) {
        return switch (event.type()) {
            case DECLINED, REVOKED, WITHDRAWN, EXPIRED -> Progress.STOPPED;
            default -> last ? Progress.NOW : Progress.DONE;
        };
    }
}
