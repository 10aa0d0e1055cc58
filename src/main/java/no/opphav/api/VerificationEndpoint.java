package no.opphav.api;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Objects;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.kernel.Token;
import no.opphav.request.Confirmed;
import no.opphav.request.PresentationRequest;
import no.opphav.request.PresentationRequests;
import no.opphav.request.VerificationByLink;
import no.opphav.request.Verifications;

/** Showing that one owns the address that a request came from. */
@Controller("/api/verifications/{token}")
@Secured(SecurityRule.IS_ANONYMOUS)
class VerificationEndpoint {
    private final Verifications verifications;
    private final PresentationRequests requests;
    private final Addresses addresses;

    VerificationEndpoint(Verifications verifications, PresentationRequests requests, Addresses addresses) {
        this.verifications = verifications;
        this.requests = requests;
        this.addresses = addresses;
    }

    @Get
    HttpResponse<VerificationJson> verification(@PathVariable String token) {
        return switch (verifications.open(Token.ofLink(token))) {
            case VerificationByLink.Pending(var request) -> Secret.ok(json(request));
            case VerificationByLink.Verified(var request) -> Secret.ok(json(request));
            case VerificationByLink.Over _ -> throw Problem.of(ProblemCode.LINK_EXPIRED);
            case VerificationByLink.Invalid _ -> throw Problem.of(ProblemCode.LINK_INVALID);
        };
    }

    @Post
    HttpResponse<SubmittedJson> verify(@PathVariable String token) {
        return switch (verifications.confirm(Token.ofLink(token))) {
            case Confirmed.Yes(var request, var own) -> Secret.ok(json(request, own));
            case Confirmed.Over _ -> throw Problem.of(ProblemCode.LINK_EXPIRED);
            case Confirmed.Invalid _ -> throw Problem.of(ProblemCode.LINK_INVALID);
        };
    }

    private static VerificationJson json(PresentationRequest request) {
        return new VerificationJson(
                request.reference(),
                request.isVerified(),
                request.language().value(),
                request.event().title(),
                request.event().date());
    }

    private SubmittedJson json(PresentationRequest request, Token own) {
        return new SubmittedJson(
                request.reference(),
                Objects.requireNonNullElseGet(request.answerDue(), () -> requests.answerDue(request)),
                requests.keptUntil(request),
                addresses.request(own),
                addresses.requestPage(own, request.correspondence()));
    }
}
