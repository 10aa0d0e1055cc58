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
import java.util.Set;
import java.util.function.BiConsumer;
import no.opphav.account.http.ClientNetworks;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.kernel.Token;
import no.opphav.platform.http.ProblemStatus;
import no.opphav.request.Correction;
import no.opphav.request.PresentationRequests;
import no.opphav.request.RequestDetails;
import no.opphav.web.FormState;
import no.opphav.web.Frame;
import no.opphav.web.Frames;
import no.opphav.web.InterfaceLanguage;
import no.opphav.web.Page;
import no.opphav.web.Pages;
import no.opphav.web.Section;
import no.opphav.web.site.RequestPages.Tried;
import org.jspecify.annotations.Nullable;

/** The presenter's own page about a request: how it goes, and what the presenter can do about it. */
@Controller("/" + InterfaceLanguage.IN_PATH + "/requests/{token}")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_ANONYMOUS)
class RequesterController {
    /** What the page that follows says once. */
    private static final Set<String> DONE =
            Set.of("verified", "again", "send", "information", "date", "correction", "withdraw");

    private final PresentationRequests requests;
    private final ClientNetworks networks;
    private final RequestPages requestPages;
    private final Frames frames;
    private final Pages pages;

    RequesterController(
            PresentationRequests requests,
            ClientNetworks networks,
            RequestPages requestPages,
            Frames frames,
            Pages pages) {
        this.requests = requests;
        this.networks = networks;
        this.requestPages = requestPages;
        this.frames = frames;
        this.pages = pages;
    }

    @Get
    HttpResponse<String> request(
            @PathVariable InterfaceLanguage lang,
            @PathVariable String token,
            @QueryValue(defaultValue = "") String done) {
        var notice = DONE.contains(done) ? done(lang, token, done) : null;
        return page(lang, token, HttpStatus.OK, new Tried(notice, "", FormState.empty()));
    }

    /** What was done; where a rule has approved what was verified, no editor has to see it. */
    private String done(InterfaceLanguage lang, String token, String done) {
        var texts = frames.of(lang, "").texts();
        var isDecided = done.equals("verified")
                && requests.byLink(Token.ofLink(token))
                        .filter(details -> !details.request().state().isWaiting())
                        .isPresent();
        return texts.text(isDecided ? "request.done.verified.decided" : "request.done." + done);
    }

    /** Sends the mail by which the address is verified again. */
    @Post("/again")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> verifyAgain(
            @PathVariable InterfaceLanguage lang, @PathVariable String token, HttpRequest<?> request) {
        return act(lang, token, "again", null, (link, form) -> requests.verifyAgain(link, networks.of(request)));
    }

    /** Sends the mail with the link to the presentation again. */
    @Post("/send")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> sendAgain(
            @PathVariable InterfaceLanguage lang, @PathVariable String token, HttpRequest<?> request) {
        return act(lang, token, "send", null, (link, form) -> requests.sendAgain(link, networks.of(request)));
    }

    @Post("/information")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> inform(
            @PathVariable InterfaceLanguage lang,
            @PathVariable String token,
            @Body @Nullable Map<String, Object> body) {
        return act(lang, token, "information", body, (link, form) -> requests.inform(link, form.value("information")));
    }

    @Post("/date")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> reschedule(
            @PathVariable InterfaceLanguage lang,
            @PathVariable String token,
            @Body @Nullable Map<String, Object> body) {
        return act(lang, token, "date", body, (link, form) -> requests.reschedule(link, form.value("eventDate")));
    }

    @Post("/withdraw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> withdraw(
            @PathVariable InterfaceLanguage lang,
            @PathVariable String token,
            @Body @Nullable Map<String, Object> body) {
        return act(lang, token, "withdraw", body, (link, form) -> requests.withdraw(link, form.value("reason")));
    }

    @Post("/correction")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> correct(
            @PathVariable InterfaceLanguage lang,
            @PathVariable String token,
            @Body @Nullable Map<String, Object> body) {
        return act(lang, token, "correction", body, (link, form) -> requests.correct(link, correction(form)));
    }

    private static Correction correction(FormState form) {
        return new Correction(
                form.value("name"),
                form.value("organisation"),
                form.values().get("organisationKind"),
                form.value("event"),
                form.value("place"),
                form.value("audience"),
                form.values().get("audienceSize"),
                form.values().get("message"));
    }

    /** Says that it is done on a page that the link does not open any more. */
    @Post("/erase")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> erase(@PathVariable InterfaceLanguage lang, @PathVariable String token) {
        requests.forget(Token.ofLink(token));
        var frame = frames.of(lang, "").within(Section.REQUEST);
        var texts = frame.texts();
        var page = new MessagePage(
                frame.titled(texts.text("request.erased.headline")),
                "",
                texts.text("request.erased.headline"),
                texts.text("request.erased.sentence", frame.site().contact().value()),
                new MessagePage.Way(texts.text("request.erased.way"), frame.at("")));
        return pages.secret(HttpStatus.OK, page);
    }

    private HttpResponse<?> act(
            InterfaceLanguage lang,
            String token,
            String deed,
            @Nullable Map<String, Object> body,
            BiConsumer<Token, FormState> action) {
        var form = FormState.sent(body);
        try {
            action.accept(Token.ofLink(token), form);
        } catch (Problem problem) {
            return refused(lang, token, deed, form, problem);
        }
        return HttpResponse.seeOther(URI.create("/" + lang.code() + "/requests/" + token + "?done=" + deed))
                .header("Cache-Control", "no-store");
    }

    private HttpResponse<String> refused(
            InterfaceLanguage lang, String token, String deed, FormState form, Problem problem) {
        if (problem.code() == ProblemCode.LINK_INVALID && !requests.wasVerified(Token.ofLink(token))) {
            throw problem;
        }
        var texts = frames.of(lang, "").texts();
        var notice = problem.fields().isEmpty() ? texts.title(problem) + ". " + texts.detail(problem) : null;
        var tried = new Tried(notice, deed, form.refused(problem, texts));
        return page(lang, token, ProblemStatus.of(problem.code()), tried);
    }

    private HttpResponse<String> page(InterfaceLanguage lang, String token, HttpStatus status, Tried tried) {
        var frame = frames.of(lang, "/requests/" + token).within(Section.REQUEST);
        if (requests.wasVerified(Token.ofLink(token))) {
            return pages.secret(HttpStatus.GONE, verified(frame));
        }
        return pages.secret(status, requestPages.page(frame, token, details(token), tried));
    }

    /** To whoever filled in the form, who may not be the one whose address it is. */
    private static Page verified(Frame frame) {
        var headline = frame.texts().text("verify.done.headline");
        return new MessagePage(
                frame.titled(headline),
                "",
                headline,
                frame.texts()
                        .text("request.verified-since", frame.site().contact().value()),
                new MessagePage.Way(frame.texts().text("error.way"), frame.at("")));
    }

    private RequestDetails details(String token) {
        return requests.byLink(Token.ofLink(token)).orElseThrow(() -> Problem.of(ProblemCode.LINK_INVALID));
    }
}
