package no.opphav.web.editor;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import java.util.UUID;
import no.opphav.account.Session;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.request.Correspondence;
import no.opphav.request.Correspondence.Mail;
import no.opphav.web.Frame;
import no.opphav.web.InterfaceLanguage;
import no.opphav.web.Texts;
import org.jspecify.annotations.Nullable;

/** The mails of the service: what waits, what did not arrive, what went out, and what each says. */
@Controller("/" + InterfaceLanguage.IN_PATH + "/editor/mails")
@Secured("EDITOR")
@Produces(MediaType.TEXT_HTML)
class MailsController {
    private final Correspondence correspondence;
    private final EditorFrames frames;
    private final Answers answers;

    MailsController(Correspondence correspondence, EditorFrames frames, Answers answers) {
        this.correspondence = correspondence;
        this.frames = frames;
        this.answers = answers;
    }

    @Get
    HttpResponse<String> mails(
            @PathVariable InterfaceLanguage lang, @QueryValue(defaultValue = "") String notice, Session session) {
        var around = frames.at(lang, Place.MAILS, session);
        var frame = around.frame();
        return answers.page(new MailsPage(
                around,
                Notice.sentence(notice, frame.texts()),
                correspondence.leaves(),
                queue(frame.texts()),
                rows(correspondence.returned(), frame),
                rows(correspondence.waiting(), frame),
                rows(correspondence.recent(), frame)));
    }

    /** Shows what a mail says. It holds a link that works, so looking is a deed and not a visit. */
    @Post("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> show(@PathVariable InterfaceLanguage lang, @PathVariable UUID id, Session session) {
        return correspondence
                .show(id, session.account().actor())
                .<HttpResponse<?>>map(mail -> shown(lang, mail, session))
                .orElseGet(() -> Answers.done("/" + lang.code() + Place.MAILS.path(), Notice.MAIL_OVERTAKEN));
    }

    private HttpResponse<String> shown(InterfaceLanguage lang, Correspondence.MailText mail, Session session) {
        var around = frames.at(lang, Place.MAILS, Place.MAILS.path(), mail.subject(), session);
        return answers.secret(
                new MailPage(around, mail.subject(), mail.recipient().value(), mail.text()));
    }

    /** Sends a mail that did not arrive again. */
    @Post("/{id}/again")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> sendAgain(@PathVariable InterfaceLanguage lang, @PathVariable UUID id, Session session) {
        return deal(
                lang,
                Notice.MAIL_SENT_AGAIN,
                () -> correspondence.sendAgain(id, session.account().actor()));
    }

    /** Leaves a mail that did not arrive as it is. */
    @Post("/{id}/set-aside")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> setAside(@PathVariable InterfaceLanguage lang, @PathVariable UUID id, Session session) {
        return deal(
                lang,
                Notice.MAIL_SET_ASIDE,
                () -> correspondence.setAside(id, session.account().actor()));
    }

    private static HttpResponse<?> deal(InterfaceLanguage lang, Notice done, Runnable deed) {
        var mails = "/" + lang.code() + Place.MAILS.path();
        try {
            deed.run();
            return Answers.done(mails, done);
        } catch (Problem e) {
            if (e.code() != ProblemCode.MAIL_NOT_RETURNED) {
                throw e;
            }
            return Answers.done(mails, Notice.MAIL_NOT_RETURNED);
        }
    }

    private @Nullable String queue(Texts texts) {
        var queue = correspondence.queue();
        return queue.oldest() == null || !correspondence.leaves()
                ? null
                : texts.text("mails.queue", queue.waiting(), texts.dayAndTime(queue.oldest()));
    }

    private static List<MailsPage.Row> rows(List<Mail> mails, Frame frame) {
        return mails.stream().map(mail -> row(mail, frame)).toList();
    }

    private static MailsPage.Row row(Mail mail, Frame frame) {
        var texts = frame.texts();
        return new MailsPage.Row(
                frame.at("/editor/mails/" + mail.id()),
                MailTexts.kind(mail, texts),
                request(mail, frame),
                mail.recipient().value(),
                texts.time(mail.createdAt()),
                MailTexts.state(mail, texts),
                MailTexts.more(mail, texts),
                mail.isReturned());
    }

    private static MailsPage.@Nullable Request request(Mail mail, Frame frame) {
        return mail.requestId() == null || mail.reference() == null
                ? null
                : new MailsPage.Request(frame.at("/editor/requests/" + mail.requestId()), mail.reference());
    }
}
