package no.opphav.web.site;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.net.URI;
import no.opphav.web.AcceptLanguage;
import no.opphav.web.InterfaceLanguage;

/** Leads a visitor who names no language to the page in the one their browser asks for. */
@Controller("/")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
class RootController {
    @Get
    HttpResponse<?> root(@Header(value = "Accept-Language", defaultValue = "") String accepted) {
        return to("", accepted);
    }

    @Get("/check")
    HttpResponse<?> check(@Header(value = "Accept-Language", defaultValue = "") String accepted) {
        return to("/check", accepted);
    }

    private static HttpResponse<?> to(String path, String accepted) {
        var language = InterfaceLanguage.preferred(AcceptLanguage.parse(accepted));
        return HttpResponse.seeOther(URI.create("/" + language.code() + path)).header("Vary", "Accept-Language");
    }
}
