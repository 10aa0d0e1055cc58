package no.opphav.web.editor;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import no.opphav.account.Session;
import no.opphav.request.Inbox;
import no.opphav.request.RequestState;
import no.opphav.web.InterfaceLanguage;

/** The presentation requests, by state. */
@Controller("/" + InterfaceLanguage.IN_PATH + "/editor/requests")
@Secured("EDITOR")
@Produces(MediaType.TEXT_HTML)
class InboxController {
    private final InboxPages inboxPages;
    private final Answers answers;

    InboxController(InboxPages inboxPages, Answers answers) {
        this.inboxPages = inboxPages;
        this.answers = answers;
    }

    @Get
    HttpResponse<String> inbox(
            @PathVariable InterfaceLanguage lang, @QueryValue(defaultValue = "") String state, Session session) {
        var shown = FormReading.named(state, RequestState.values())
                .filter(Inbox.STATES::contains)
                .orElse(RequestState.SUBMITTED);
        return answers.page(inboxPages.page(lang, shown, session));
    }
}
