package no.opphav.web.site;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.kernel.Token;
import no.opphav.request.PresentationRequests;
import no.opphav.web.Frames;
import no.opphav.web.InterfaceLanguage;
import no.opphav.web.Pages;
import no.opphav.web.Section;

/** The presenter's own page about a request. */
@Controller("/" + InterfaceLanguage.IN_PATH + "/requests")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_ANONYMOUS)
class RequesterController {
    private final PresentationRequests requests;
    private final RequestPages requestPages;
    private final Frames frames;
    private final Pages pages;

    RequesterController(PresentationRequests requests, RequestPages requestPages, Frames frames, Pages pages) {
        this.requests = requests;
        this.requestPages = requestPages;
        this.frames = frames;
        this.pages = pages;
    }

    @Get("/{token}")
    HttpResponse<String> request(@PathVariable InterfaceLanguage lang, @PathVariable String token) {
        var details =
                Token.parse(token).flatMap(requests::byLink).orElseThrow(() -> Problem.of(ProblemCode.LINK_INVALID));
        var frame = frames.of(lang, "/requests/" + token).within(Section.REQUEST);
        return pages.secret(HttpStatus.OK, requestPages.page(frame, details));
    }
}
