package no.opphav.api;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;
import java.util.UUID;
import no.opphav.account.Session;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.request.Correspondence;
import org.jspecify.annotations.Nullable;

/** The mails of the service, for a service that has no mail server, and for one whose mail server is away. */
@Controller("/api/editor/mails")
@Secured("EDITOR")
class EditorMailEndpoint {
    private static final int LARGEST_BOUNCE = 1 << 20;

    private final Correspondence correspondence;
    private final BounceDoor bounceDoor;

    EditorMailEndpoint(Correspondence correspondence, BounceDoor bounceDoor) {
        this.correspondence = correspondence;
        this.bounceDoor = bounceDoor;
    }

    @Get
    MailListJson list() {
        return new MailListJson(
                correspondence.leaves(),
                correspondence.queue().oldest(),
                json(correspondence.waiting()),
                json(correspondence.returned()),
                json(correspondence.recent()));
    }

    /** Not below the request, whose other routes know nothing of mails. */
    @Get("/about/{requestId}")
    RequestMailsJson about(@PathVariable UUID requestId) {
        return new RequestMailsJson(json(correspondence.of(requestId)));
    }

    /** Takes in a notification of a mail server, from whoever runs it. */
    @Post("/bounces")
    @Consumes("message/rfc822")
    @Secured(SecurityRule.IS_ANONYMOUS)
    MailJson bounced(
            @Body byte[] message,
            @Header(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            @Nullable Session session) {
        bounceDoor.check(session, authorization);
        if (message.length > LARGEST_BOUNCE) {
            throw Problem.of(ProblemCode.UPLOAD_TOO_LARGE);
        }
        return json(correspondence.bounced(message));
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

    private static List<MailJson> json(List<Correspondence.Mail> mails) {
        return mails.stream().map(EditorMailEndpoint::json).toList();
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
                mail.sentAt(),
                mail.isReturned());
    }
}
