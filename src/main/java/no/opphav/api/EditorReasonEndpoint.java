package no.opphav.api;

import static java.util.stream.Collectors.toMap;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import no.opphav.request.DeclineReason;
import no.opphav.request.DeclineReasons;

/** Why requests are declined. */
@Controller("/api/editor/decline-reasons")
@Secured("EDITOR")
class EditorReasonEndpoint {
    private final DeclineReasons reasons;

    EditorReasonEndpoint(DeclineReasons reasons) {
        this.reasons = reasons;
    }

    @Get
    DeclineReasonListJson list() {
        return new DeclineReasonListJson(
                reasons.all().stream().map(EditorReasonEndpoint::json).toList());
    }

    private static DeclineReasonJson json(DeclineReason reason) {
        return new DeclineReasonJson(
                reason.id(),
                reason.texts().entrySet().stream()
                        .collect(toMap(
                                text -> text.getKey().value(),
                                text -> new ReasonTextJson(
                                        text.getValue().title(), text.getValue().text()))));
    }
}
