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
import no.opphav.account.Invitations;
import no.opphav.account.PasswordResets;
import no.opphav.account.Role;
import no.opphav.account.Session;
import no.opphav.kernel.Problem;
import no.opphav.web.FormState;
import no.opphav.web.InterfaceLanguage;
import org.jspecify.annotations.Nullable;

/** The accounts and invitations, which administrators keep. */
@Controller("/" + InterfaceLanguage.IN_PATH + "/editor/people")
@Secured("ADMINISTRATOR")
@Produces(MediaType.TEXT_HTML)
class PeopleController {
    private final Accounts accounts;
    private final Invitations invitations;
    private final PasswordResets resets;
    private final PeoplePages peoplePages;
    private final Answers answers;

    PeopleController(
            Accounts accounts,
            Invitations invitations,
            PasswordResets resets,
            PeoplePages peoplePages,
            Answers answers) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.resets = resets;
        this.peoplePages = peoplePages;
        this.answers = answers;
    }

    @Get
    HttpResponse<String> people(
            @PathVariable InterfaceLanguage lang, @QueryValue(defaultValue = "") String notice, Session session) {
        return answers.page(peoplePages.page(lang, notice, session));
    }

    @Get("/{id}")
    HttpResponse<String> person(
            @PathVariable InterfaceLanguage lang,
            @PathVariable UUID id,
            @QueryValue(defaultValue = "") String notice,
            Session session) {
        return answers.page(peoplePages.person(lang, id, notice, null, session));
    }

    /** Ends one of a person's sessions. */
    @Post("/{id}/sessions/{sessionId}/revoke")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> end(
            @PathVariable InterfaceLanguage lang,
            @PathVariable UUID id,
            @PathVariable UUID sessionId,
            Session session) {
        return ofPerson(
                lang,
                id,
                session,
                Notice.SESSION_ENDED,
                () -> accounts.revoke(sessionId, session.account().actor()));
    }

    @Post("/{id}/password-link")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> sendPasswordLink(@PathVariable InterfaceLanguage lang, @PathVariable UUID id, Session session) {
        return ofPerson(
                lang,
                id,
                session,
                Notice.PASSWORD_LINK_SENT,
                () -> resets.send(id, lang.tag(), session.account().actor()));
    }

    private HttpResponse<?> ofPerson(
            InterfaceLanguage lang, UUID id, Session session, Notice notice, Runnable command) {
        try {
            command.run();
            return Answers.done("/" + lang.code() + Place.PEOPLE.path() + "/" + id, notice);
        } catch (Problem problem) {
            return answers.refused(problem, peoplePages.person(lang, id, "", problem, session));
        }
    }

    @Post("/{id}/role")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> changeRole(
            @PathVariable InterfaceLanguage lang,
            @PathVariable UUID id,
            @Body @Nullable Map<String, Object> body,
            Session session) {
        var reading = new FormReading(FormState.sent(body));
        return run(lang, session, Notice.ROLE_CHANGED, () -> {
            var chosen = reading.choice("role", Role.values());
            accounts.changeRole(id, reading.all(() -> chosen), session.account().actor());
        });
    }

    @Post("/{id}/close")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> close(@PathVariable InterfaceLanguage lang, @PathVariable UUID id, Session session) {
        return run(
                lang,
                session,
                Notice.ACCOUNT_CLOSED,
                () -> accounts.close(id, session.account().actor()));
    }

    /** The answer holds the link, which is shown this once, so nothing leads on from here. */
    @Post("/invitations")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> invite(
            @PathVariable InterfaceLanguage lang, @Body @Nullable Map<String, Object> body, Session session) {
        var form = FormState.sent(body);
        try {
            var reading = new FormReading(form);
            var email = reading.address("email");
            var role = reading.choice("role", Role.values());
            reading.all(() -> role);
            var token =
                    invitations.invite(email.value(), role, session.account().actor());
            return answers.secret(peoplePages.invited(lang, email, role, token, session));
        } catch (Problem problem) {
            return answers.refused(problem, peoplePages.refused(lang, form, problem, session));
        }
    }

    @Post("/invitations/{id}/revoke")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> revoke(@PathVariable InterfaceLanguage lang, @PathVariable UUID id, Session session) {
        return run(
                lang,
                session,
                Notice.INVITATION_REVOKED,
                () -> invitations.revoke(id, session.account().actor()));
    }

    private HttpResponse<?> run(InterfaceLanguage lang, Session session, Notice notice, Runnable command) {
        try {
            command.run();
            return Answers.done("/" + lang.code() + Place.PEOPLE.path(), notice);
        } catch (Problem problem) {
            return answers.refused(problem, peoplePages.refused(lang, FormState.empty(), problem, session));
        }
    }
}
