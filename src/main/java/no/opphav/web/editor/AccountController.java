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
import java.util.Map;
import java.util.UUID;
import no.opphav.account.Accounts;
import no.opphav.account.Session;
import no.opphav.kernel.Problem;
import no.opphav.web.FormState;
import no.opphav.web.Frame;
import no.opphav.web.InterfaceLanguage;
import org.jspecify.annotations.Nullable;

/** The own account: where it is signed in, and its password. */
@Controller("/" + InterfaceLanguage.IN_PATH + "/editor/account")
@Secured("EDITOR")
@Produces(MediaType.TEXT_HTML)
class AccountController {
    private final Accounts accounts;
    private final EditorFrames frames;
    private final Answers answers;

    AccountController(Accounts accounts, EditorFrames frames, Answers answers) {
        this.accounts = accounts;
        this.frames = frames;
        this.answers = answers;
    }

    @Get
    HttpResponse<String> account(
            @PathVariable InterfaceLanguage lang, @QueryValue(defaultValue = "") String notice, Session session) {
        return answers.page(page(lang, notice, null, session));
    }

    @Post("/password")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> changePassword(
            @PathVariable InterfaceLanguage lang, @Body @Nullable Map<String, Object> body, Session session) {
        var form = FormState.sent(body);
        return run(
                lang,
                session,
                Notice.PASSWORD_CHANGED,
                () -> accounts.changePassword(session, form.value("current"), form.value("next")));
    }

    @Post("/sessions/{id}/revoke")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> revoke(@PathVariable InterfaceLanguage lang, @PathVariable UUID id, Session session) {
        return run(
                lang,
                session,
                Notice.SESSION_ENDED,
                () -> accounts.revoke(id, session.account().actor()));
    }

    private HttpResponse<?> run(InterfaceLanguage lang, Session session, Notice notice, Runnable command) {
        try {
            command.run();
            return Answers.done("/" + lang.code() + Place.ACCOUNT.path(), notice);
        } catch (Problem problem) {
            return answers.refused(problem, page(lang, "", problem, session));
        }
    }

    /** What was written in the fields of a password never comes back. */
    private AccountPage page(InterfaceLanguage lang, String notice, @Nullable Problem problem, Session session) {
        var around = frames.at(lang, Place.ACCOUNT, session);
        var frame = around.frame();
        var texts = frame.texts();
        var account = session.account();
        return new AccountPage(
                around,
                Notice.sentence(notice, texts),
                problem == null ? null : Refusal.of(problem, texts, frame.at(Place.ACCOUNT.path())),
                account.name(),
                account.email().value(),
                texts.text("people.role", account.role()),
                problem == null ? FormState.empty() : FormState.empty().refused(problem, texts),
                accounts.sessions(account.id()).stream()
                        .map(each -> signedIn(each, session, frame))
                        .toList());
    }

    private static AccountPage.SignedIn signedIn(Session each, Session mine, Frame frame) {
        var texts = frame.texts();
        return new AccountPage.SignedIn(
                texts.time(each.createdAt()),
                texts.time(each.lastSeenAt()),
                texts.date(each.expiresAt()),
                each.id().equals(mine.id())
                        ? null
                        : frame.at(Place.ACCOUNT.path() + "/sessions/" + each.id() + "/revoke"));
    }
}
