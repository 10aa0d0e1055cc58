package no.opphav.api;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import java.util.UUID;
import no.opphav.account.Accounts;
import no.opphav.account.PasswordResets;
import no.opphav.account.Role;
import no.opphav.account.Session;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;

/** Who keeps the catalogue. */
@Controller("/api/editor/accounts")
@Secured("ADMINISTRATOR")
class EditorAccountEndpoint {
    private final Accounts accounts;
    private final PasswordResets resets;

    EditorAccountEndpoint(Accounts accounts, PasswordResets resets) {
        this.accounts = accounts;
        this.resets = resets;
    }

    @Get
    AccountListJson list() {
        return new AccountListJson(
                accounts.all().stream().map(AccountWriter::account).toList());
    }

    /** Where somebody is signed in. */
    @Get("/{id}/sessions")
    SessionListJson sessions(@PathVariable UUID id) {
        if (accounts.find(id).isEmpty()) {
            throw Problem.of(ProblemCode.NOT_FOUND);
        }
        return new SessionListJson(
                accounts.sessions(id).stream().map(AccountWriter::session).toList());
    }

    @Post("/{id}/password-link")
    HttpResponse<Void> sendPasswordLink(
            @PathVariable UUID id, @QueryValue(defaultValue = "nb") String language, Session session) {
        var fields = new Fields();
        var tag = fields.language("language", language);
        resets.send(id, fields.make(tag::orElseThrow), session.account().actor());
        return HttpResponse.accepted();
    }

    @Patch("/{id}")
    AccountJson changeRole(@PathVariable UUID id, @Body RoleBody body, Session session) {
        var fields = new Fields();
        var role = fields.name("role", body.role(), Role.class);
        var wanted = fields.make(role::orElseThrow);
        accounts.changeRole(id, wanted, session.account().actor());
        return AccountWriter.account(accounts.find(id).orElseThrow(() -> Problem.of(ProblemCode.NOT_FOUND)));
    }

    @Delete("/{id}")
    HttpResponse<Void> close(@PathVariable UUID id, Session session) {
        accounts.close(id, session.account().actor());
        return HttpResponse.noContent();
    }
}
