package no.opphav.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Objects;
import no.opphav.account.Session;
import no.opphav.account.SignIn;
import no.opphav.account.http.ClientNetworks;
import no.opphav.account.http.SessionCookie;

/** Signing in and out. */
@Controller("/api/session")
class SessionEndpoint {
    private final SignIn signIn;
    private final SessionCookie cookie;
    private final ClientNetworks networks;
    private final Addresses addresses;

    SessionEndpoint(SignIn signIn, SessionCookie cookie, ClientNetworks networks, Addresses addresses) {
        this.signIn = signIn;
        this.cookie = cookie;
        this.networks = networks;
        this.addresses = addresses;
    }

    @Post
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<SessionJson> signIn(@Body SignInBody body, HttpRequest<?> request) {
        var fields = new Fields();
        var email = fields.text("email", body.email());
        fields.text("password", body.password());
        var signedIn =
                fields.make(() -> signIn.signIn(email, Objects.requireNonNull(body.password()), networks.of(request)));
        return Secret.closed(HttpResponse.created(AccountWriter.session(signedIn.session()), addresses.api("/session"))
                .cookie(cookie.of(signedIn)));
    }

    @Get
    @Secured("EDITOR")
    HttpResponse<SessionJson> session(Session session) {
        return Secret.ok(AccountWriter.session(session));
    }

    @Delete
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<Void> signOut(HttpRequest<?> request) {
        cookie.token(request).ifPresent(signIn::signOut);
        return HttpResponse.<Void>noContent().cookie(cookie.forgotten());
    }
}
