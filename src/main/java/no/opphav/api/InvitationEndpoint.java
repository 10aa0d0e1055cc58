package no.opphav.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Objects;
import no.opphav.account.Invitation;
import no.opphav.account.Invitations;
import no.opphav.account.http.ClientNetworks;
import no.opphav.account.http.SessionCookie;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.kernel.Token;
import org.jspecify.annotations.Nullable;

/** Accepting an invitation, which makes an account. */
@Controller("/api/invitations/{token}")
@Secured(SecurityRule.IS_ANONYMOUS)
class InvitationEndpoint {
    private final Invitations invitations;
    private final SessionCookie cookie;
    private final ClientNetworks networks;
    private final Addresses addresses;

    InvitationEndpoint(Invitations invitations, SessionCookie cookie, ClientNetworks networks, Addresses addresses) {
        this.invitations = invitations;
        this.cookie = cookie;
        this.networks = networks;
        this.addresses = addresses;
    }

    @Get
    HttpResponse<InvitationJson> invitation(@PathVariable String token) {
        return Secret.ok(json(invitations.find(token(token))));
    }

    @Post
    HttpResponse<SessionJson> accept(@PathVariable String token, @Body AcceptBody body, HttpRequest<?> request) {
        var signedIn = invitations.accept(
                token(token),
                orEmpty(body.name()),
                orEmpty(body.email()),
                orEmpty(body.password()),
                networks.of(request));
        return Secret.closed(HttpResponse.created(AccountWriter.session(signedIn.session()), addresses.api("/session"))
                .cookie(cookie.of(signedIn)));
    }

    private static Token token(String text) {
        return Token.parse(text).orElseThrow(() -> Problem.of(ProblemCode.INVITATION_INVALID));
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    static InvitationJson json(Invitation invitation) {
        return new InvitationJson(
                invitation.id(),
                invitation.email() == null ? null : invitation.email().value(),
                Names.of(invitation.role()),
                invitation.createdAt(),
                invitation.expiresAt());
    }
}
