package no.opphav.web.site;

import java.util.ArrayList;
import java.util.List;
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
        var waiting = details.request().state() == RequestState.SUBMITTED;
        List<Step> steps = new ArrayList<>();
        for (var event : details.timeline()) {
            var last = !waiting && event.equals(details.timeline().getLast());
            steps.add(new Step(what(event), texts.time(event.at()), progress(event, last)));
        }
        if (waiting) {
            var due = texts.text(
                    "request.step.looking.detail",
                    texts.weekday(details.request().answerDue()));
            steps.add(new Step(texts.text("request.step.looking"), due, Progress.NOW));
            steps.add(new Step(texts.text("request.step.answer"), "", Progress.AHEAD));
        }
        return steps;
    }

    private String what(RequestEvent event) {
        return texts.text("request.step", event.type());
    }

    private static Progress progress(RequestEvent event, boolean last) {
        return switch (event.type()) {
            case DECLINED, REVOKED -> Progress.STOPPED;
            case SUBMITTED, APPROVED, DELIVERED -> last ? Progress.NOW : Progress.DONE;
        };
    }
}
