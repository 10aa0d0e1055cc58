package no.opphav.api;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import java.util.UUID;
import no.opphav.account.Invitations;
import no.opphav.account.Role;
import no.opphav.account.Session;

/** Inviting people to keep the catalogue. */
@Controller("/api/editor/invitations")
@Secured("ADMINISTRATOR")
class EditorInvitationEndpoint {
    private final Invitations invitations;
    private final Addresses addresses;

    EditorInvitationEndpoint(Invitations invitations, Addresses addresses) {
        this.invitations = invitations;
        this.addresses = addresses;
    }

    @Get
    InvitationListJson list() {
        return new InvitationListJson(
                invitations.open().stream().map(InvitationEndpoint::json).toList());
    }

    @Post
    HttpResponse<InvitedJson> invite(@Body InvitationBody body, Session session) {
        var fields = new Fields();
        var role = fields.name("role", body.role(), Role.class);
        var email = fields.text("email", body.email());
        var token = fields.make(() ->
                invitations.invite(email, role.orElseThrow(), session.account().actor()));
        return Secret.closed(HttpResponse.created(new InvitedJson(addresses.invitation(token))));
    }

    @Delete("/{id}")
    HttpResponse<Void> revoke(@PathVariable UUID id, Session session) {
        invitations.revoke(id, session.account().actor());
        return HttpResponse.noContent();
    }
}
