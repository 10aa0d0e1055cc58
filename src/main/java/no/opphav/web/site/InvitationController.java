package no.opphav.web.site;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.net.URI;
import java.util.Map;
import no.opphav.account.Invitation;
import no.opphav.account.Invitations;
import no.opphav.account.SignIn;
import no.opphav.account.http.ClientNetworks;
import no.opphav.account.http.SessionCookie;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.kernel.Token;
import no.opphav.platform.http.ProblemStatus;
import no.opphav.web.FormState;
import no.opphav.web.Frame;
import no.opphav.web.Frames;
import no.opphav.web.InterfaceLanguage;
import no.opphav.web.Pages;
import org.jspecify.annotations.Nullable;

/** The page behind an invitation's link. Opening it changes nothing; sending its form makes the account. */
@Controller("/" + InterfaceLanguage.IN_PATH + "/invitations/{token}")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_ANONYMOUS)
class InvitationController {
    private final Invitations invitations;
    private final SignIn signIn;
    private final SessionCookie cookie;
    private final ClientNetworks networks;
    private final Frames frames;
    private final Pages pages;

    InvitationController(
            Invitations invitations,
            SignIn signIn,
            SessionCookie cookie,
            ClientNetworks networks,
            Frames frames,
            Pages pages) {
        this.invitations = invitations;
        this.signIn = signIn;
        this.cookie = cookie;
        this.networks = networks;
        this.frames = frames;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> form(@PathVariable InterfaceLanguage lang, @PathVariable String token) {
        var invitation = invitations.find(parsed(token));
        return pages.secret(HttpStatus.OK, page(frame(lang, token), invitation, FormState.empty()));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> accept(
            @PathVariable InterfaceLanguage lang,
            @PathVariable String token,
            @Body @Nullable Map<String, Object> body,
            HttpRequest<?> request) {
        var form = FormState.sent(body);
        try {
            var signedIn = invitations.accept(
                    parsed(token),
                    form.value("name"),
                    form.value("email"),
                    form.value("password"),
                    networks.of(request));
            cookie.token(request).ifPresent(signIn::signOut);
            return HttpResponse.seeOther(URI.create("/" + lang.code() + "/editor"))
                    .cookie(cookie.of(signedIn));
        } catch (Problem problem) {
            if (problem.fields().isEmpty()) {
                throw problem;
            }
            return refused(frame(lang, token), invitations.find(parsed(token)), form, problem);
        }
    }

    private HttpResponse<?> refused(Frame frame, Invitation invitation, FormState sent, Problem problem) {
        var form = FormState.of(Map.of("name", sent.value("name"), "email", sent.value("email")))
                .refused(problem, frame.texts());
        return pages.secret(ProblemStatus.of(problem.code()), page(frame, invitation, form));
    }

    private static InvitationPage page(Frame frame, Invitation invitation, FormState form) {
        var email = invitation.email();
        var role = frame.texts().text("role", invitation.role());
        return new InvitationPage(frame, form, email == null ? "" : email.value(), role);
    }

    private static Token parsed(String token) {
        return Token.parse(token).orElseThrow(() -> Problem.of(ProblemCode.INVITATION_INVALID));
    }

    private Frame frame(InterfaceLanguage lang, String token) {
        var frame = frames.of(lang, "/invitations/" + token);
        return frame.titled(frame.texts().text("invitation.title"));
    }
}
