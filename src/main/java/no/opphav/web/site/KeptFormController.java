package no.opphav.web.site;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Map;
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

/** Keeps what an editor sent after the session had ended, until they are signed in again and send it themselves. */
@Controller("/" + InterfaceLanguage.IN_PATH + "/sign-in/kept")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Secured(SecurityRule.IS_ANONYMOUS)
class KeptFormController {
    private final SignIn signIn;
    private final SessionCookie cookie;
    private final ClientNetworks networks;
    private final Frames frames;
    private final Pages pages;

    KeptFormController(SignIn signIn, SessionCookie cookie, ClientNetworks networks, Frames frames, Pages pages) {
        this.signIn = signIn;
        this.cookie = cookie;
        this.networks = networks;
        this.frames = frames;
        this.pages = pages;
    }

    @Post
    HttpResponse<?> keep(
            @PathVariable InterfaceLanguage lang,
            @QueryValue(defaultValue = "") String to,
            @Body @Nullable Map<String, Object> body) {
        return page(HttpStatus.UNAUTHORIZED, lang, KeptForm.sent(to, body), FormState.empty(), null);
    }

    @Post("/signed-in")
    HttpResponse<?> signIn(
            @PathVariable InterfaceLanguage lang, @Body @Nullable Map<String, Object> body, HttpRequest<?> request) {
        var form = FormState.sent(body);
        var kept = KeptForm.carried(form.value("to"), body);
        try {
            var signedIn = signIn.signIn(form.value("email"), form.value("password"), networks.of(request));
            cookie.token(request).ifPresent(signIn::signOut);
            return pages.of(HttpStatus.OK, new KeptFormPage(frame(lang), safe(lang, kept), null, null))
                    .header("Cache-Control", "no-store")
                    .cookie(cookie.of(signedIn));
        } catch (Problem problem) {
            var again = FormState.of(Map.of("email", form.value("email")));
            var said = frame(lang).texts().detail(problem);
            return switch (problem.code()) {
                case SIGN_IN_FAILED -> page(HttpStatus.UNPROCESSABLE_ENTITY, lang, kept, again, said);
                case TOO_MANY_ATTEMPTS -> page(HttpStatus.TOO_MANY_REQUESTS, lang, kept, again, said);
                default -> throw problem;
            };
        }
    }

    private HttpResponse<?> page(
            HttpStatus status, InterfaceLanguage lang, KeptForm kept, FormState form, @Nullable String refusal) {
        return pages.of(status, new KeptFormPage(frame(lang), safe(lang, kept), form, refusal))
                .header("Cache-Control", "no-store");
    }

    /** It goes to an editor's page of this service or nowhere. */
    private static KeptForm safe(InterfaceLanguage lang, KeptForm kept) {
        var to = LocalPath.parse(kept.to())
                .map(LocalPath::value)
                .filter(path -> path.matches("/(nb|nn|en)/editor/.*"))
                .orElse("/" + lang.code() + "/editor");
        return new KeptForm(to, kept.fields());
    }

    private Frame frame(InterfaceLanguage lang) {
        var frame = frames.of(lang, "/sign-in");
        return frame.titled(frame.texts().text("sign-in.title"));
    }
}
