package no.opphav.api;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.security.annotation.Secured;
import java.util.UUID;
import no.opphav.account.Accounts;
import no.opphav.account.Role;
import no.opphav.account.Session;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;

/** Who keeps the catalogue. */
@Controller("/api/editor/accounts")
@Secured("ADMINISTRATOR")
class EditorAccountEndpoint {
    private final Accounts accounts;

    EditorAccountEndpoint(Accounts accounts) {
        this.accounts = accounts;
    }

    @Get
    AccountListJson list() {
        return new AccountListJson(
                accounts.all().stream().map(AccountWriter::account).toList());
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
