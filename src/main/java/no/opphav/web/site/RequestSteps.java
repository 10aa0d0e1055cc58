package no.opphav.web.site;

import java.util.ArrayList;
import java.util.List;
import no.opphav.request.PresentationRequest;
import no.opphav.request.RequestDetails;
import no.opphav.request.RequestEvent;
import no.opphav.request.RequestState;
import no.opphav.web.Texts;
import no.opphav.web.site.RequestPage.Progress;
import no.opphav.web.site.RequestPage.Step;

/** The way of a request, as its presenter sees it. */
final class RequestSteps {
    private final Texts texts;

    RequestSteps(Texts texts) {
        this.texts = texts;
    }

    List<Step> of(RequestDetails details) {
        var request = details.request();
        var ahead = ahead(request);
        List<Step> steps = new ArrayList<>();
        for (var event : details.timeline()) {
            var last = ahead.isEmpty() && event.equals(details.timeline().getLast());
            steps.add(
                    new Step(what(event), texts.time(event.at()), progress(event, last), said(event, request.state())));
        }
        steps.addAll(ahead);
        return steps;
    }

    /** What happens now, and what next. */
    private List<Step> ahead(PresentationRequest request) {
        var answer = new Step(texts.text("request.step.answer"), "", Progress.AHEAD);
        var looking = texts.text("request.step.looking");
        return switch (request.state()) {
            case UNVERIFIED ->
                List.of(
                        new Step(texts.text("request.step.verify"), "", Progress.NOW),
                        new Step(looking, "", Progress.AHEAD),
                        answer);
            case NEEDS_INFORMATION ->
                List.of(
                        new Step(texts.text("request.step.yours"), "", Progress.NOW),
                        new Step(looking, "", Progress.AHEAD),
                        answer);
            case SUBMITTED, ANSWERED ->
                List.of(
                        new Step(
                                looking,
                                texts.text("request.step.looking.detail", texts.weekday(request.due())),
                                Progress.NOW),
                        answer);
            case APPROVED, DELIVERED, CLOSED, DECLINED, WITHDRAWN, EXPIRED, REVOKED -> List.of();
        };
    }

    private String what(RequestEvent event) {
        return event.type() == RequestEvent.Type.DATE_CHANGED
                ? texts.text(
                        "request.step.date-changed", texts.date(event.dates().getLast()))
                : texts.text("request.step", event.type());
    }

    /** What was said between the presenter and the editors; a question that is still open stands above. */
    private static String said(RequestEvent event, RequestState state) {
        return switch (event.type()) {
            case NEEDS_INFORMATION -> state == RequestState.NEEDS_INFORMATION ? "" : event.note();
            case ANSWERED, NOTE_ADDED, ASKED_AGAIN, NOT_EXTENDED, WITHDRAWN -> event.note();
            case SENT,
                    SUBMITTED,
                    APPROVED,
                    DELIVERED,
                    CLOSED,
                    DECLINED,
                    EXPIRED,
                    REVOKED,
                    EXTENDED,
                    AUDIENCE_REPORTED,
                    DECK_RECALLED,
                    DECK_RENEWED,
                    DATE_CHANGED,
                    CORRECTED,
                    ERASED -> "";
        };
    }

    private static Progress progress(RequestEvent event, boolean last) {
        return switch (event.type()) {
            case DECLINED, REVOKED, WITHDRAWN, EXPIRED -> Progress.STOPPED;
            default -> last ? Progress.NOW : Progress.DONE;
        };
    }
}
