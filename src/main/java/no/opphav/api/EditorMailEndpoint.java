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
                correspondence.waiting().stream().map(EditorMailEndpoint::json).toList(),
                correspondence.recent().stream().map(EditorMailEndpoint::json).toList());
    }

    /** Makes a new link, so it is no GET. */
    @Post("/{id}")
    HttpResponse<MailTextJson> show(@PathVariable UUID id, Session session) {
        var text =
                correspondence.show(id, session.account().actor()).orElseThrow(() -> Problem.of(ProblemCode.NOT_FOUND));
        return Secret.ok(new MailTextJson(text.recipient().value(), text.subject(), text.text(), text.html()));
    }

    private static MailJson json(Correspondence.Mail mail) {
        return new MailJson(
                mail.id(),
                mail.subject(),
                mail.reference(),
                mail.recipient().value(),
                mail.language().value(),
                Names.of(mail.state()),
                mail.createdAt(),
                mail.nextAttemptAt(),
                mail.attempts(),
                mail.lastError(),
                mail.sentAt());
    }
}
