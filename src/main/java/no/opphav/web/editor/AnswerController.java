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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import no.opphav.account.Session;
import no.opphav.kernel.Actor;
import no.opphav.kernel.Problem;
import no.opphav.request.GrantWish;
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
        return grant(
                lang,
                id,
                body,
                session,
                Deed.APPROVE,
                Notice.APPROVED,
                (wish, message) ->
                        inbox.approve(id, wish, message, session.account().actor()));
    }

    @Post("/extend")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> extend(
            @PathVariable InterfaceLanguage lang,
            @PathVariable UUID id,
            @Body @Nullable Map<String, Object> body,
            Session session) {
        return grant(
                lang,
                id,
                body,
                session,
                Deed.EXTEND,
                Notice.EXTENDED,
                (wish, message) ->
                        inbox.extend(id, wish, message, session.account().actor()));
    }

    @Post("/refuse-again")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> refuseAgain(
            @PathVariable InterfaceLanguage lang,
            @PathVariable UUID id,
            @Body @Nullable Map<String, Object> body,
            Session session) {
        return tried(
                lang,
                id,
                FormState.sent(body),
                session,
                Deed.REFUSE_AGAIN,
                Notice.NOT_EXTENDED,
                (form, by) -> inbox.refuseAgain(id, form.value("reason"), by));
    }

    private HttpResponse<?> grant(
            InterfaceLanguage lang,
            UUID id,
            @Nullable Map<String, Object> body,
            Session session,
            Deed deed,
            Notice done,
            BiConsumer<GrantWish, String> command) {
        var form = FormState.sent(body);
        var chosen = FormReading.several(body, "files");
        try {
            command.accept(wish(form, chosen), form.value("message"));
            return Answers.done(address(lang, id), done);
        } catch (Problem problem) {
            return refused(lang, id, Tried.granting(problem, deed, form, chosen), session);
        }
    }

    private GrantWish wish(FormState form, List<String> chosen) {
        var reading = new FormReading(form);
        var files =
                chosen.stream().flatMap(file -> FormReading.uuid(file).stream()).toList();
        if (files.size() < chosen.size()) {
            reading.note("files", "unknown-file");
        }
        var expires = reading.read("expiresAt", "not-a-date", expiryDates::read, expiryDates.never());
        var downloads = downloads(reading, form.value("downloads").strip());
        return reading.all(() -> new GrantWish(files, expires, downloads));
    }

    private static @Nullable Integer downloads(FormReading reading, String written) {
        if (written.isEmpty()) {
            return null;
        }
        if (!written.matches("[0-9]{1,9}")) {
            reading.note("downloads", "not-a-count");
            return null;
        }
        return Integer.valueOf(written);
    }

    @Post("/decline")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> decline(
            @PathVariable InterfaceLanguage lang,
            @PathVariable UUID id,
            @Body @Nullable Map<String, Object> body,
            Session session) {
        return tried(lang, id, FormState.sent(body), session, Deed.DECLINE, Notice.DECLINED, (form, by) -> {
            var reading = new FormReading(form);
            var reason = reading.id("reasonId", "unknown-reason");
            reading.check();
            if (reason == null) {
                inbox.decline(id, form.value("reason"), by);
            } else {
                inbox.decline(id, reason, form.value("reason"), by);
            }
        });
    }

    @Post("/ask")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> ask(
            @PathVariable InterfaceLanguage lang,
            @PathVariable UUID id,
            @Body @Nullable Map<String, Object> body,
            Session session) {
        return tried(
                lang,
                id,
                FormState.sent(body),
                session,
                Deed.ASK,
                Notice.ASKED,
                (form, by) -> inbox.ask(id, form.value("question"), by));
    }

    @Post("/organisation-kind")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> correctKind(
            @PathVariable InterfaceLanguage lang,
            @PathVariable UUID id,
            @Body @Nullable Map<String, Object> body,
            Session session) {
        return tried(
                lang,
                id,
                FormState.sent(body),
                session,
                Deed.KIND,
                Notice.KIND_SAVED,
                (form, by) -> inbox.correctKind(id, form.value("organisationKind"), by));
    }

    @Post("/revoke")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> revoke(
            @PathVariable InterfaceLanguage lang,
            @PathVariable UUID id,
            @Body @Nullable Map<String, Object> body,
            Session session) {
        return tried(
                lang,
                id,
                FormState.sent(body),
                session,
                Deed.REVOKE,
                Notice.REVOKED,
                (form, by) -> inbox.revoke(id, form.value("reason"), by));
    }

    /** Puts the presenter's address right. */
    @Post("/address")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> address(
            @PathVariable InterfaceLanguage lang,
            @PathVariable UUID id,
            @Body @Nullable Map<String, Object> body,
            Session session) {
        return tried(
                lang,
                id,
                FormState.sent(body),
                session,
                Deed.ADDRESS,
                Notice.ADDRESS_CHANGED,
                (form, by) -> inbox.readdress(id, form.value("email"), by));
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

    private HttpResponse<?> tried(
            InterfaceLanguage lang,
            UUID id,
            FormState form,
            Session session,
            Deed deed,
            Notice done,
            BiConsumer<FormState, Actor.Account> command) {
        try {
            command.accept(form, session.account().actor());
            return Answers.done(address(lang, id), done);
        } catch (Problem problem) {
            return refused(lang, id, Tried.refused(problem, deed, form), session);
        }
    }

    private HttpResponse<String> refused(InterfaceLanguage lang, UUID id, Tried tried, Session session) {
        var problem = Objects.requireNonNull(tried.problem());
        return answers.refused(problem, answerPages.page(lang, inbox.details(id), tried, session));
    }

    private static String address(InterfaceLanguage lang, UUID id) {
        return "/" + lang.code() + "/editor/requests/" + id;
    }
}
