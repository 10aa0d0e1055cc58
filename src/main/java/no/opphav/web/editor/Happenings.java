package no.opphav.web.editor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import no.opphav.request.Assignment;
import no.opphav.request.Corrected;
import no.opphav.request.Party;
import no.opphav.request.RequestDetails;
import no.opphav.request.RequestEvent;
import no.opphav.request.RequestNote;
import no.opphav.web.Texts;
import no.opphav.web.editor.RequestDetailPage.Changed;
import no.opphav.web.editor.RequestDetailPage.Happened;
import no.opphav.web.site.RequestPage.Progress;
import no.opphav.web.site.RequestPage.Step;

/** Tells what happened to a request, as editors see it: its events, who had it, and what editors noted. */
final class Happenings {
    private final RequestDetails details;
    private final List<Assignment> assignments;
    private final List<RequestNote> notes;
    private final Texts texts;

    Happenings(RequestDetails details, List<Assignment> assignments, List<RequestNote> notes, Texts texts) {
        this.details = details;
        this.assignments = assignments;
        this.notes = notes;
        this.texts = texts;
    }

    /** All of it, oldest first. */
    List<Happened> all() {
        List<Dated> all = new ArrayList<>();
        details.timeline().forEach(event -> all.add(new Dated(event.at(), happened(event))));
        assignments.forEach(each -> all.add(new Dated(each.at(), done(what(each), each.at(), "", false))));
        notes.forEach(note -> all.add(
                new Dated(note.at(), done(texts.text("happened.noted", note.by()), note.at(), note.text(), true))));
        all.sort(Comparator.comparing(Dated::at));
        return all.stream().map(Dated::happened).toList();
    }

    private Happened happened(RequestEvent event) {
        var last = event.equals(details.timeline().getLast());
        var step = new Step(what(event, texts), texts.time(event.at()), progress(event, last));
        return new Happened(
                step,
                event.type() == RequestEvent.Type.DATE_CHANGED ? "" : event.note(),
                false,
                event.corrected().stream().map(this::changed).toList());
    }

    private Changed changed(Corrected corrected) {
        return corrected.field() == Corrected.Field.ORGANISATION_KIND
                ? new Changed(what(corrected), kind(corrected.before()), kind(corrected.after()))
                : new Changed(what(corrected), corrected.before(), corrected.after());
    }

    private String kind(String inForm) {
        return inForm.isEmpty() ? "" : texts.text("organisation-kind." + inForm);
    }

    private String what(Corrected corrected) {
        return switch (corrected.field()) {
            case NAME -> texts.text("request.fact.name");
            case EMAIL -> texts.text("answer.fact.email");
            case ORGANISATION -> texts.text("request.fact.organisation");
            case ORGANISATION_KIND -> texts.text("request.organisation-kind");
            case EVENT -> texts.text("request.fact.event");
            case PLACE -> texts.text("request.fact.place");
            case AUDIENCE -> texts.text("request.fact.audience");
            case AUDIENCE_SIZE -> texts.text("request.fact.audience-size");
            case MESSAGE -> texts.text("request.message");
        };
    }

    private Happened done(String what, Instant at, String note, boolean isInternal) {
        return new Happened(new Step(what, texts.time(at), Progress.DONE), note, isInternal);
    }

    private String what(Assignment assignment) {
        if (assignment.to() == null) {
            return texts.text("happened.given-back", assignment.by());
        }
        return assignment.isTaken()
                ? texts.text("happened.taken", assignment.by())
                : texts.text("happened.assigned", assignment.to(), assignment.by());
    }

    private record Dated(Instant at, Happened happened) {}

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
            case APPROVED ->
                event.party() == Party.SERVICE
                        ? texts.text("happened.approved-by-rule", by)
                        : texts.text("happened.approved", by);
            case DECLINED -> texts.text("happened.declined", by);
            case REVOKED -> texts.text("happened.revoked", by);
            case DELIVERED -> texts.text("happened.delivered");
            case WITHDRAWN -> texts.text("happened.withdrawn");
            case EXPIRED -> texts.text("happened.expired");
            case CLOSED -> texts.text("happened.closed");
            case CORRECTED ->
                event.party() == Party.EDITOR
                        ? texts.text("happened.corrected-by", by)
                        : texts.text("happened.corrected");
            case ERASED -> texts.text("happened.erased");
            case EXTENDED -> texts.text("happened.extended", by);
            case ASKED_AGAIN -> texts.text("happened.asked-again");
            case NOT_EXTENDED -> texts.text("happened.not-extended", by);
            case AUDIENCE_REPORTED -> texts.text("happened.audience-reported");
            case DECK_RECALLED -> texts.text("happened.deck-recalled");
            case DECK_RENEWED -> texts.text("happened.deck-renewed");
        };
    }

    private static Progress progress(RequestEvent event, boolean last) {
        return switch (event.type()) {
            case DECLINED, REVOKED, WITHDRAWN, EXPIRED -> Progress.STOPPED;
            default -> last ? Progress.NOW : Progress.DONE;
        };
    }
}
