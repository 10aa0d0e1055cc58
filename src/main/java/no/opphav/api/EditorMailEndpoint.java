package no.opphav.api;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import java.util.UUID;
import no.opphav.account.Session;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.request.Correspondence;

/** The mails of the service, for a service that has no mail server, and for one whose mail server is away. */
@Controller("/api/editor/mails")
@Secured("EDITOR")
class EditorMailEndpoint {
    private final Correspondence correspondence;

    EditorMailEndpoint(Correspondence correspondence) {
        this.correspondence = correspondence;
    }

    @Get
    MailListJson list() {
        return new MailListJson(
                correspondence.leaves(),
                correspondence.queue().oldest(),
                MailWriter.all(correspondence.waiting()),
                MailWriter.all(correspondence.returned()),
                MailWriter.all(correspondence.recent()));
    }

    /** Not below the request, whose other routes know nothing of mails. */
    @Get("/about/{requestId}")
    RequestMailsJson about(@PathVariable UUID requestId) {
        return new RequestMailsJson(MailWriter.all(correspondence.of(requestId)));
    }

    @Post("/{id}/again")
    MailListJson sendAgain(@PathVariable UUID id, Session session) {
        correspondence.sendAgain(id, session.account().actor());
        return list();
    }

    @Post("/{id}/set-aside")
    MailListJson setAside(@PathVariable UUID id, Session session) {
        correspondence.setAside(id, session.account().actor());
        return list();
    }

    /** Makes a new link, so it is no GET. */
    @Post("/{id}")
    HttpResponse<MailTextJson> show(@PathVariable UUID id, Session session) {
        var text =
                correspondence.show(id, session.account().actor()).orElseThrow(() -> Problem.of(ProblemCode.NOT_FOUND));
        return Secret.ok(new MailTextJson(text.recipient().value(), text.subject(), text.text(), text.html()));
    }
}
