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
import no.opphav.account.http.ClientNetworks;
import no.opphav.kernel.IdSource;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.kernel.Token;
import no.opphav.request.Correction;
import no.opphav.request.PresentationRequests;
import no.opphav.request.RequestDetails;
import no.opphav.request.RequestForm;
import no.opphav.request.RequestState;
import org.jspecify.annotations.Nullable;

/** Asking for a presentation, and seeing how it goes. */
@Controller("/api/requests")
@Secured(SecurityRule.IS_ANONYMOUS)
class RequestEndpoint {
    private final PresentationRequests requests;
    private final ClientNetworks clients;
    private final Addresses addresses;
    private final IdSource ids;

    RequestEndpoint(PresentationRequests requests, ClientNetworks clients, Addresses addresses, IdSource ids) {
        this.requests = requests;
        this.clients = clients;
        this.addresses = addresses;
        this.ids = ids;
    }

    @Post
    HttpResponse<SubmittedJson> send(@Body RequestBody body, HttpRequest<?> request) {
        var form = form(body);
        var submitted = requests.submit(form, clients.of(request), orEmpty(body.proof()));
        var url = addresses.request(submitted.page());
        var page = addresses.requestPage(submitted.page(), form.correspondence());
        return Secret.closed(HttpResponse.created(
                new SubmittedJson(submitted.reference(), submitted.answerDue(), submitted.keptUntil(), url, page),
                url));
    }

    /** A client that sends no submission of its own takes care itself not to send one request twice. */
    private RequestForm form(RequestBody body) {
        var fields = new Fields();
        var correspondence = body.correspondence() == null
                ? LanguageTag.BOKMAAL
                : fields.language("correspondence", body.correspondence()).orElse(LanguageTag.BOKMAAL);
        return fields.make(() -> new RequestForm(
                body.submission() == null ? ids.next().toString() : body.submission(),
                orEmpty(body.asset()),
                orEmpty(body.language()),
                orEmpty(body.event()),
                orEmpty(body.eventDate()),
                orEmpty(body.venue()),
                orEmpty(body.place()),
                orEmpty(body.audience()),
                body.audienceSize() == null ? "" : body.audienceSize().toString(),
                orEmpty(body.name()),
                orEmpty(body.organisation()),
                orEmpty(body.organisationKind()),
                orEmpty(body.email()),
                orEmpty(body.confirmedEmail()),
                orEmpty(body.message()),
                correspondence));
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    @Get("/{token}")
    HttpResponse<RequestStatusJson> status(@PathVariable String token) {
        var details = requests.byLink(Token.ofLink(token)).orElseThrow(() -> Problem.of(ProblemCode.LINK_INVALID));
        return Secret.ok(status(details));
    }

    /** Sends the mail by which the address is verified again. */
    @Post("/{token}/verification")
    HttpResponse<RequestStatusJson> verifyAgain(@PathVariable String token, HttpRequest<?> request) {
        requests.verifyAgain(Token.ofLink(token), clients.of(request));
        return status(token);
    }

    /** Sends the mail with the link to what is granted again. */
    @Post("/{token}/link")
    HttpResponse<RequestStatusJson> sendAgain(@PathVariable String token, HttpRequest<?> request) {
        requests.sendAgain(Token.ofLink(token), clients.of(request));
        return status(token);
    }

    @Post("/{token}/information")
    HttpResponse<RequestStatusJson> inform(@PathVariable String token, @Body InformationBody body) {
        requests.inform(Token.ofLink(token), orEmpty(body.information()));
        return status(token);
    }

    @Post("/{token}/date")
    HttpResponse<RequestStatusJson> reschedule(@PathVariable String token, @Body DateBody body) {
        requests.reschedule(Token.ofLink(token), orEmpty(body.eventDate()));
        return status(token);
    }

    @Post("/{token}/withdraw")
    HttpResponse<RequestStatusJson> withdraw(@PathVariable String token, @Body DeclineBody body) {
        requests.withdraw(Token.ofLink(token), orEmpty(body.reason()));
        return status(token);
    }

    @Post("/{token}/correction")
    HttpResponse<RequestStatusJson> correct(@PathVariable String token, @Body CorrectionBody body) {
        requests.correct(
                Token.ofLink(token),
                new Correction(
                        orEmpty(body.name()),
                        orEmpty(body.organisation()),
                        body.organisationKind(),
                        orEmpty(body.event()),
                        orEmpty(body.place()),
                        orEmpty(body.audience()),
                        size(body.audienceSize()),
                        body.message()));
        return status(token);
    }

    /** As the form writes it, where 0 is for not known. */
    private static @Nullable String size(@Nullable Integer given) {
        return given == null ? null : given == 0 ? "" : given.toString();
    }

    /** Everything that is held, to save. */
    @Get("/{token}/data")
    HttpResponse<HeldDataJson> data(@PathVariable String token) {
        var held = requests.heldData(Token.ofLink(token)).orElseThrow(() -> Problem.of(ProblemCode.LINK_INVALID));
        var reference = held.details().request().reference();
        return Secret.closed(HttpResponse.ok(RequestWriter.held(held))
                .header("Content-Disposition", "attachment; filename=\"" + reference + ".json\""));
    }

    @Post("/{token}/erase")
    HttpResponse<?> erase(@PathVariable String token) {
        requests.forget(Token.ofLink(token));
        return Secret.closed(HttpResponse.noContent());
    }

    private RequestStatusJson status(RequestDetails details) {
        var request = details.request();
        return new RequestStatusJson(
                request.reference(),
                Names.of(request.state()),
                request.language().value(),
                request.event().title(),
                request.event().date(),
                Names.of(request.event().venue()),
                request.event().place(),
                request.event().audience(),
                request.event().audienceSize(),
                request.audienceReported(),
                RequestWriter.kind(request),
                request.createdAt(),
                request.movedAt(),
                request.answerDue(),
                request.state() == RequestState.UNVERIFIED ? requests.verifiedUntil(request) : null,
                requests.keptUntil(request),
                details.timeline().stream().map(RequestWriter::withoutName).toList());
    }
}
