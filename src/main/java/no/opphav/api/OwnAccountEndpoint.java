package no.opphav.api;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import java.util.Objects;
import java.util.UUID;
import no.opphav.account.Accounts;
import no.opphav.account.Session;

/** What people do with their own account. */
@Controller("/api/editor/account")
@Secured("EDITOR")
class OwnAccountEndpoint {
    private final Accounts accounts;

    OwnAccountEndpoint(Accounts accounts) {
        this.accounts = accounts;
    }

    @Get("/sessions")
    SessionListJson sessions(Session session) {
        var sessions = accounts.sessions(session.account().id());
        return new SessionListJson(sessions.stream().map(AccountWriter::session).toList());
    }

    @Delete("/sessions/{id}")
    HttpResponse<Void> revoke(@PathVariable UUID id, Session session) {
        accounts.revoke(id, session.account().actor());
        return HttpResponse.noContent();
    }

    @Post("/password")
    HttpResponse<Void> changePassword(@Body PasswordBody body, Session session) {
        var fields = new Fields();
        fields.text("current", body.current());
        fields.text("next", body.next());
        fields.make(() -> true);
        accounts.changePassword(session, Objects.requireNonNull(body.current()), Objects.requireNonNull(body.next()));
        return HttpResponse.noContent();
    }
}
