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
import java.util.Set;
import java.util.UUID;
import no.opphav.account.Session;
import no.opphav.request.Correspondence;
import no.opphav.request.Correspondence.Mail;
import no.opphav.request.Correspondence.MailState;
import no.opphav.web.Frame;
import no.opphav.web.InterfaceLanguage;
import no.opphav.web.Pill;
import no.opphav.web.Texts;
import no.opphav.web.Tone;

/** The mails of the service: what waits, what went out, and what each says. */
@Controller("/" + InterfaceLanguage.IN_PATH + "/editor/mails")
@Secured("EDITOR")
@Produces(MediaType.TEXT_HTML)
class MailsController {
    private static final Set<String> KINDS = Set.of(
            "request-received",
            "request-notice",
            "request-approved",
            "request-declined",
            "request-revoked",
            "damage-found");

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

    private static List<MailsPage.Row> rows(List<Mail> mails, Frame frame) {
        return mails.stream().map(mail -> row(mail, frame)).toList();
    }

    private static MailsPage.Row row(Mail mail, Frame frame) {
        var texts = frame.texts();
        var kind = KINDS.contains(mail.subject()) ? mail.subject() : "other";
        return new MailsPage.Row(
                frame.at("/editor/mails/" + mail.id()),
                texts.text("mail-kind." + kind),
                mail.reference() == null ? "" : mail.reference(),
                mail.recipient().value(),
                texts.time(mail.createdAt()),
                new Pill(tone(mail.state()), texts.text("mail-state", mail.state())),
                more(mail, texts));
    }

    private static Tone tone(MailState state) {
        return switch (state) {
            case WAITING -> Tone.WARN;
            case SENT -> Tone.GOOD;
            case FAILED -> Tone.BAD;
        };
    }

    private static String more(Mail mail, Texts texts) {
        var error = mail.lastError() == null ? "" : mail.lastError();
        return switch (mail.state()) {
            case SENT -> "";
            case FAILED -> error;
            case WAITING ->
                mail.attempts() > 0 && mail.nextAttemptAt() != null
                        ? texts.text("mails.next", texts.time(mail.nextAttemptAt()))
                        : error;
        };
    }
}
