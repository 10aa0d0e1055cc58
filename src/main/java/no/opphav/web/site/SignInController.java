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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.net.URI;
import java.util.Map;
import no.opphav.account.Session;
import no.opphav.account.SignIn;
import no.opphav.account.http.ClientNetworks;
import no.opphav.account.http.LocalPath;
import no.opphav.account.http.SessionCookie;
import no.opphav.kernel.Problem;
import no.opphav.web.FormState;
import no.opphav.web.Frame;
import no.opphav.web.Frames;
import no.opphav.web.InterfaceLanguage;
import no.opphav.web.Pages;
import org.jspecify.annotations.Nullable;

/** Where editors sign in and out. */
@Controller("/" + InterfaceLanguage.IN_PATH)
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_ANONYMOUS)
class SignInController {
    private final SignIn signIn;
    private final SessionCookie cookie;
    private final ClientNetworks networks;
    private final Frames frames;
    private final Pages pages;

    SignInController(SignIn signIn, SessionCookie cookie, ClientNetworks networks, Frames frames, Pages pages) {
        this.signIn = signIn;
        this.cookie = cookie;
        this.networks = networks;
        this.frames = frames;
        this.pages = pages;
    }

    @Get("/sign-in")
    HttpResponse<?> form(
            @PathVariable InterfaceLanguage lang,
            @QueryValue(defaultValue = "") String to,
            @Nullable @QueryValue("signed-out") String signedOut,
            @Nullable @QueryValue("new-password") String newPassword,
            @Nullable Session session) {
        if (session != null) {
            return HttpResponse.seeOther(onward(lang, to));
        }
        var frame = frame(lang);
        var notice = signedOut != null
                ? frame.texts().text("sign-in.signed-out")
                : newPassword != null ? frame.texts().text("password.set.done") : null;
        return pages.ok(new SignInPage(frame, FormState.of(Map.of("to", to)), null, notice))
                .header("Cache-Control", "no-store");
    }

    @Post("/sign-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> signIn(
            @PathVariable InterfaceLanguage lang, @Body @Nullable Map<String, Object> body, HttpRequest<?> request) {
        var form = FormState.sent(body);
        try {
            var signedIn = signIn.signIn(form.value("email"), form.value("password"), networks.of(request));
            cookie.token(request).ifPresent(signIn::signOut);
            return HttpResponse.seeOther(onward(lang, form.value("to"))).cookie(cookie.of(signedIn));
        } catch (Problem problem) {
            return switch (problem.code()) {
                case SIGN_IN_FAILED -> refused(HttpStatus.UNPROCESSABLE_ENTITY, lang, form, problem);
                case TOO_MANY_ATTEMPTS -> refused(HttpStatus.TOO_MANY_REQUESTS, lang, form, problem);
                default -> throw problem;
            };
        }
    }

    @Post("/sign-out")
    @Consumes(MediaType.ALL)
    HttpResponse<?> signOut(@PathVariable InterfaceLanguage lang, HttpRequest<?> request) {
        cookie.token(request).ifPresent(signIn::signOut);
        return HttpResponse.seeOther(URI.create("/" + lang.code() + "/sign-in?signed-out=1"))
                .cookie(cookie.forgotten());
    }

    private HttpResponse<?> refused(HttpStatus status, InterfaceLanguage lang, FormState sent, Problem problem) {
        var frame = frame(lang);
        var form = FormState.of(Map.of("email", sent.value("email"), "to", sent.value("to")));
        return pages.of(status, new SignInPage(frame, form, frame.texts().detail(problem), null))
                .header("Cache-Control", "no-store");
    }

    private static URI onward(InterfaceLanguage lang, String to) {
        return LocalPath.parse(to).map(LocalPath::uri).orElseGet(() -> URI.create("/" + lang.code() + "/editor"));
    }

    private Frame frame(InterfaceLanguage lang) {
        var frame = frames.of(lang, "/sign-in");
        return frame.titled(frame.texts().text("sign-in.title"));
    }
}
