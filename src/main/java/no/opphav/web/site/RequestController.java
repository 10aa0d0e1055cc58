package no.opphav.web.site;

import io.micronaut.http.HttpHeaders;
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
import java.time.Duration;
import java.util.Map;
import no.opphav.account.http.ClientNetworks;
import no.opphav.kernel.Problem;
import no.opphav.kernel.Token;
import no.opphav.platform.http.ProblemStatus;
import no.opphav.request.PresentationRequests;
import no.opphav.request.RequestForm;
import no.opphav.web.FormState;
import no.opphav.web.InterfaceLanguage;
import no.opphav.web.Pages;
import org.jspecify.annotations.Nullable;

/** The form by which a presenter asks for a presentation. */
@Controller("/" + InterfaceLanguage.IN_PATH + "/request")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_ANONYMOUS)
class RequestController {
    /** A field that no person sees: who fills it in is answered as others are, and gets no mail. */
    private static final String TRAP = "website";

    private final PresentationRequests requests;
    private final RequestForms forms;
    private final ClientNetworks networks;
    private final Pages pages;

    RequestController(PresentationRequests requests, RequestForms forms, ClientNetworks networks, Pages pages) {
        this.requests = requests;
        this.forms = forms;
        this.networks = networks;
        this.pages = pages;
    }

    @Get
    HttpResponse<String> form(@PathVariable InterfaceLanguage lang, @QueryValue(defaultValue = "") String asset) {
        return asset.isEmpty() || forms.isOffered(asset)
                ? pages.ok(forms.blank(lang, asset))
                : pages.of(HttpStatus.NOT_FOUND, forms.unknown(lang));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> send(
            @PathVariable InterfaceLanguage lang, @Body @Nullable Map<String, Object> body, HttpRequest<?> request) {
        var form = FormState.sent(body);
        var written = asWritten(form, lang);
        var network = networks.of(request);
        var proof = form.value("proof");
        try {
            var submitted = form.value(TRAP).isEmpty()
                    ? requests.submit(written, network, proof)
                    : requests.submitUnheard(written, network, proof);
            return sent(lang, submitted.page());
        } catch (Problem problem) {
            return switch (problem.code()) {
                case INVALID_FIELDS -> pages.of(HttpStatus.UNPROCESSABLE_ENTITY, forms.refused(lang, form, problem));
                case TOO_MANY_ATTEMPTS ->
                    tooMany(lang, form, ProblemStatus.wait(problem).orElseThrow());
                default -> throw problem;
            };
        }
    }

    private HttpResponse<?> tooMany(InterfaceLanguage lang, FormState form, Duration wait) {
        return pages.of(HttpStatus.TOO_MANY_REQUESTS, forms.tooSoon(lang, form, wait))
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static HttpResponse<?> sent(InterfaceLanguage lang, Token page) {
        return HttpResponse.seeOther(URI.create("/" + lang.code() + "/requests/" + page.secret()))
                .header("Cache-Control", "no-store");
    }

    private static RequestForm asWritten(FormState form, InterfaceLanguage lang) {
        return new RequestForm(
                form.value("submission"),
                form.value("asset"),
                form.value("language"),
                form.value("event"),
                form.value("eventDate"),
                form.value("venue"),
                form.value("place"),
                form.value("audience"),
                form.value("audienceSize"),
                form.value("name"),
                form.value("organisation"),
                form.value("organisationKind"),
                form.value("email"),
                form.value("confirmedEmail"),
                form.value("message"),
                lang.tag());
    }
}
