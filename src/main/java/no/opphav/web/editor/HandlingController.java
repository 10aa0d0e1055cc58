package no.opphav.web.editor;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import java.util.Map;
import java.util.UUID;
import no.opphav.account.Session;
import no.opphav.kernel.Problem;
import no.opphav.request.Assignments;
import no.opphav.request.Inbox;
import no.opphav.request.RequestNotes;
import no.opphav.web.FormState;
import no.opphav.web.InterfaceLanguage;
import no.opphav.web.editor.AnswerPages.Deed;
import no.opphav.web.editor.AnswerPages.Tried;
import org.jspecify.annotations.Nullable;

/** What editors do about a request among themselves: who has it, and what they note. */
@Controller("/" + InterfaceLanguage.IN_PATH + "/editor/requests/{id}")
@Secured("EDITOR")
@Produces(MediaType.TEXT_HTML)
class HandlingController {
    private final Inbox inbox;
    private final Assignments assignments;
    private final RequestNotes notes;
    private final AnswerPages answerPages;
    private final Answers answers;

    HandlingController(
            Inbox inbox, Assignments assignments, RequestNotes notes, AnswerPages answerPages, Answers answers) {
        this.inbox = inbox;
        this.assignments = assignments;
        this.notes = notes;
        this.answerPages = answerPages;
        this.answers = answers;
    }

    @Post("/take")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> take(@PathVariable InterfaceLanguage lang, @PathVariable UUID id, Session session) {
        return run(
                lang,
                id,
                session,
                Notice.TAKEN,
                Deed.TAKE,
                FormState.empty(),
                () -> assignments.take(id, session.account().actor()));
    }

    @Post("/give")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> give(
            @PathVariable InterfaceLanguage lang,
            @PathVariable UUID id,
            @Body @Nullable Map<String, Object> body,
            Session session) {
        var form = FormState.sent(body);
        return run(lang, id, session, Notice.GIVEN, Deed.GIVE, form, () -> {
            var reading = new FormReading(form);
            var assignee = reading.id("assignee", "unknown-account");
            reading.check();
            assignments.give(id, assignee, session.account().actor());
        });
    }

    @Post("/give-back")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> giveBack(@PathVariable InterfaceLanguage lang, @PathVariable UUID id, Session session) {
        return run(
                lang,
                id,
                session,
                Notice.GIVEN_BACK,
                Deed.TAKE,
                FormState.empty(),
                () -> assignments.giveBack(id, session.account().actor()));
    }

    @Post("/notes")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> note(
            @PathVariable InterfaceLanguage lang,
            @PathVariable UUID id,
            @Body @Nullable Map<String, Object> body,
            Session session) {
        var form = FormState.sent(body);
        return run(
                lang,
                id,
                session,
                Notice.SAVED,
                Deed.NOTE,
                form,
                () -> notes.add(id, form.value("note"), session.account().actor()));
    }

    private HttpResponse<?> run(
            InterfaceLanguage lang,
            UUID id,
            Session session,
            Notice done,
            Deed deed,
            FormState form,
            Runnable command) {
        try {
            command.run();
            return Answers.done("/" + lang.code() + "/editor/requests/" + id, done);
        } catch (Problem problem) {
            var tried = Tried.refused(problem, deed, form);
            return answers.refused(problem, answerPages.page(lang, inbox.details(id), tried, session));
        }
    }
}
