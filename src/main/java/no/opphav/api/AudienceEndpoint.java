package no.opphav.api;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.kernel.Token;
import no.opphav.request.AudienceByLink;
import no.opphav.request.AudienceReports;

/** Telling how many saw a presentation. */
@Controller("/api/audience/{token}")
@Secured(SecurityRule.IS_ANONYMOUS)
class AudienceEndpoint {
    private final AudienceReports reports;

    AudienceEndpoint(AudienceReports reports) {
        this.reports = reports;
    }

    @Get
    HttpResponse<AudienceJson> audience(@PathVariable String token) {
        return switch (reports.open(Token.ofLink(token))) {
            case AudienceByLink.Open open -> Secret.ok(json(open));
            case AudienceByLink.Over() -> throw Problem.of(ProblemCode.LINK_EXPIRED);
            case AudienceByLink.Invalid() -> throw Problem.of(ProblemCode.LINK_INVALID);
        };
    }

    @Post
    HttpResponse<AudienceJson> tell(@PathVariable String token, @Body AudienceBody body) {
        reports.report(
                Token.ofLink(token),
                body.audience() == null ? "" : body.audience().toString());
        return audience(token);
    }

    private static AudienceJson json(AudienceByLink.Open open) {
        var request = open.request();
        return new AudienceJson(
                request.reference(),
                request.event().title(),
                request.event().date(),
                request.event().audienceSize(),
                request.audienceReported(),
                open.until());
    }
}
