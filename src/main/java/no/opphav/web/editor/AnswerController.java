package no.opphav.web.editor;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import no.opphav.account.Session;
import no.opphav.kernel.Problem;
import no.opphav.request.Inbox;
import no.opphav.request.SavedReplies;
import no.opphav.web.FormState;
import no.opphav.web.InterfaceLanguage;
import no.opphav.web.editor.AnswerPages.Deed;
import no.opphav.web.editor.AnswerPages.Tried;
import org.jspecify.annotations.Nullable;

/** One request, and the answers to it. */
@Controller("/" + InterfaceLanguage.IN_PATH + "/editor/requests/{id}")
@Secured("EDITOR")
@Produces(MediaType.TEXT_HTML)
class AnswerController {
    private final Inbox inbox;
    private final SavedReplies replies;
    private final AnswerPages answerPages;
    private final ExpiryDates expiryDates;
    private final Answers answers;

    AnswerController(
            Inbox inbox, SavedReplies replies, AnswerPages answerPages, ExpiryDates expiryDates, Answers answers) {
        this.inbox = inbox;
        this.replies = replies;
        this.answerPages = answerPages;
        this.expiryDates = expiryDates;
        this.answers = answers;
    }

    @Get
    HttpResponse<String> request(
            @PathVariable InterfaceLanguage lang,
            @PathVariable UUID id,
            @QueryValue(defaultValue = "") String notice,
            Session session) {
        return answers.page(answerPages.page(lang, inbox.details(id), Tried.nothing(notice), session));
    }

    @Post("/approve")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> approve(
            @PathVariable InterfaceLanguage lang,
            @PathVariable UUID id,
            @Body @Nullable Map<String, Object> body,
            Session session) {
        var form = FormState.sent(body);
        var chosen = FormReading.several(body, "files");
        try {
            var reading = new FormReading(form);
            var files = chosen.stream()
                    .flatMap(file -> FormReading.uuid(file).stream())
                    .toList();
            if (files.size() < chosen.size()) {
                reading.note("files", "unknown-file");
            }
            var expires = reading.read("expiresAt", "not-a-date", expiryDates::read, expiryDates.never());
            reading.all(() -> expires);
            inbox.approve(
                    id, files, expires, form.value("message"), session.account().actor());
            return Answers.done(address(lang, id), Notice.APPROVED);
        } catch (Problem problem) {
            return refused(lang, id, Tried.approving(problem, form, chosen), session);
        }
    }

    @Post("/decline")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> decline(
            @PathVariable InterfaceLanguage lang,
            @PathVariable UUID id,
            @Body @Nullable Map<String, Object> body,
            Session session) {
        var form = FormState.sent(body);
        try {
            var reading = new FormReading(form);
            var reason = reading.id("reasonId", "unknown-reason");
            reading.check();
            var by = session.account().actor();
            if (reason == null) {
                inbox.decline(id, form.value("reason"), by);
            } else {
                inbox.decline(id, reason, form.value("reason"), by);
            }
            return Answers.done(address(lang, id), Notice.DECLINED);
        } catch (Problem problem) {
            return refused(lang, id, Tried.refused(problem, Deed.DECLINE, form), session);
        }
    }

    @Post("/ask")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> ask(
            @PathVariable InterfaceLanguage lang,
            @PathVariable UUID id,
            @Body @Nullable Map<String, Object> body,
            Session session) {
        var form = FormState.sent(body);
        try {
            inbox.ask(id, form.value("question"), session.account().actor());
            return Answers.done(address(lang, id), Notice.ASKED);
        } catch (Problem problem) {
            return refused(lang, id, Tried.refused(problem, Deed.ASK, form), session);
        }
    }

    @Post("/revoke")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> revoke(@PathVariable InterfaceLanguage lang, @PathVariable UUID id, Session session) {
        try {
            inbox.revoke(id, session.account().actor());
            return Answers.done(address(lang, id), Notice.REVOKED);
        } catch (Problem problem) {
            return refused(lang, id, Tried.refused(problem, Deed.REVOKE, FormState.empty()), session);
        }
    }

    /** The form of an answer with a saved reply written into it. Nothing is changed or sent. */
    @Post("/{deed:approve|decline|ask}/fill")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> fill(
            @PathVariable InterfaceLanguage lang,
            @PathVariable UUID id,
            @PathVariable String deed,
            @Body @Nullable Map<String, Object> body,
            Session session) {
        var form = FormState.sent(body);
        var answer = Deed.valueOf(deed.toUpperCase(Locale.ROOT));
        Map<String, String> values = new HashMap<>(form.values());
        FormReading.uuid(form.value("reply"))
                .flatMap(replies::find)
                .ifPresent(reply -> values.put(answer.field(), reply.text()));
        var filled = Tried.filled(answer, FormState.of(values), FormReading.several(body, "files"));
        return answers.page(answerPages.page(lang, inbox.details(id), filled, session));
    }

    private HttpResponse<String> refused(InterfaceLanguage lang, UUID id, Tried tried, Session session) {
        var problem = Objects.requireNonNull(tried.problem());
        return answers.refused(problem, answerPages.page(lang, inbox.details(id), tried, session));
    }

    private static String address(InterfaceLanguage lang, UUID id) {
        return "/" + lang.code() + "/editor/requests/" + id;
    }
}
