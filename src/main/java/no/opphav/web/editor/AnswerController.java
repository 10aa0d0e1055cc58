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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import no.opphav.account.Session;
import no.opphav.kernel.Problem;
import no.opphav.request.Inbox;
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
    private final AnswerPages answerPages;
    private final ExpiryDates expiryDates;
    private final Answers answers;

    AnswerController(Inbox inbox, AnswerPages answerPages, ExpiryDates expiryDates, Answers answers) {
        this.inbox = inbox;
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
        var chosen = chosen(body);
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
            inbox.decline(id, form.value("reason"), session.account().actor());
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

    private HttpResponse<String> refused(InterfaceLanguage lang, UUID id, Tried tried, Session session) {
        var problem = Objects.requireNonNull(tried.problem());
        return answers.refused(problem, answerPages.page(lang, inbox.details(id), tried, session));
    }

    /** A box that is ticked alone comes as one value, several as a list. */
    private static List<String> chosen(@Nullable Map<String, Object> body) {
        var sent = body == null ? null : body.get("files");
        return switch (sent) {
            case null -> List.of();
            case List<?> several ->
                several.stream().map(each -> Objects.toString(each, "")).toList();
            default -> List.of(sent.toString());
        };
    }

    private static String address(InterfaceLanguage lang, UUID id) {
        return "/" + lang.code() + "/editor/requests/" + id;
    }
}
