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
import no.opphav.account.PasswordResets;
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

/** Where whoever has forgotten a password asks for a link in a mail, and sets a new one by it. Opening a page changes nothing. */
@Controller("/" + InterfaceLanguage.IN_PATH)
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_ANONYMOUS)
class PasswordController {
    private final PasswordResets resets;
    private final SessionCookie cookie;
    private final ClientNetworks networks;
    private final Frames frames;
    private final Pages pages;

    PasswordController(
            PasswordResets resets, SessionCookie cookie, ClientNetworks networks, Frames frames, Pages pages) {
        this.resets = resets;
        this.cookie = cookie;
        this.networks = networks;
        this.frames = frames;
        this.pages = pages;
    }

    @Get("/forgotten-password")
    HttpResponse<?> askForm(@PathVariable InterfaceLanguage lang) {
        return asked(HttpStatus.OK, frame(lang, "/forgotten-password"), FormState.empty());
    }

    @Post("/forgotten-password")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> ask(
            @PathVariable InterfaceLanguage lang, @Body @Nullable Map<String, Object> body, HttpRequest<?> request) {
        var form = FormState.sent(body);
        var frame = frame(lang, "/forgotten-password");
        try {
            resets.ask(form.value("email"), lang.tag(), networks.of(request));
        } catch (Problem problem) {
            if (problem.fields().isEmpty()) {
                throw problem;
            }
            var sent = FormState.of(Map.of("email", form.value("email"))).refused(problem, frame.texts());
            return asked(ProblemStatus.of(problem.code()), frame, sent);
        }
        var texts = frame.texts();
        return pages.ok(new MessagePage(
                        frame.titled(texts.text("password.sent.headline")),
                        "",
                        texts.text("password.sent.headline"),
                        texts.text("password.sent.sentence"),
                        new MessagePage.Way(texts.text("sign-in.button"), frame.at("/sign-in"))))
                .header("Cache-Control", "no-store");
    }

    @Get("/new-password/{token}")
    HttpResponse<?> form(@PathVariable InterfaceLanguage lang, @PathVariable String token) {
        return set(HttpStatus.OK, lang, token, FormState.empty());
    }

    @Post("/new-password/{token}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> set(
            @PathVariable InterfaceLanguage lang,
            @PathVariable String token,
            @Body @Nullable Map<String, Object> body,
            HttpRequest<?> request) {
        try {
            resets.set(parsed(token), FormState.sent(body).value("password"), networks.of(request));
            return HttpResponse.seeOther(URI.create("/" + lang.code() + "/sign-in?new-password=1"))
                    .cookie(cookie.forgotten());
        } catch (Problem problem) {
            if (problem.fields().isEmpty()) {
                throw problem;
            }
            var texts = frames.of(lang, "").texts();
            return set(
                    ProblemStatus.of(problem.code()),
                    lang,
                    token,
                    FormState.empty().refused(problem, texts));
        }
    }

    private HttpResponse<?> asked(HttpStatus status, Frame frame, FormState form) {
        return pages.of(status, new PasswordPage(frame, form, null)).header("Cache-Control", "no-store");
    }

    private HttpResponse<?> set(HttpStatus status, InterfaceLanguage lang, String token, FormState form) {
        var account = resets.find(parsed(token));
        return pages.secret(
                status,
                new PasswordPage(
                        frame(lang, "/new-password/" + token),
                        form,
                        account.email().value()));
    }

    private static Token parsed(String token) {
        return Token.parse(token).orElseThrow(() -> Problem.of(ProblemCode.RESET_INVALID));
    }

    private Frame frame(InterfaceLanguage lang, String path) {
        var frame = frames.of(lang, path);
        return frame.titled(frame.texts().text("password.title"));
    }
}
