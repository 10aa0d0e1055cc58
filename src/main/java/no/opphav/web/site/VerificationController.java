package no.opphav.web.site;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.net.URI;
import no.opphav.kernel.Token;
import no.opphav.request.Confirmed;
import no.opphav.request.VerificationByLink;
import no.opphav.request.Verifications;
import no.opphav.web.Frames;
import no.opphav.web.InterfaceLanguage;
import no.opphav.web.Pages;
import no.opphav.web.Section;

/** The page behind the link in the first mail. Opening it changes nothing; its button verifies the address. */
@Controller("/" + InterfaceLanguage.IN_PATH + "/verify/{token}")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_ANONYMOUS)
class VerificationController {
    private final Verifications verifications;
    private final VerificationPages verificationPages;
    private final Frames frames;
    private final Pages pages;

    VerificationController(
            Verifications verifications, VerificationPages verificationPages, Frames frames, Pages pages) {
        this.verifications = verifications;
        this.verificationPages = verificationPages;
        this.frames = frames;
        this.pages = pages;
    }

    @Get
    HttpResponse<String> page(@PathVariable InterfaceLanguage lang, @PathVariable String token) {
        return page(
                lang, token, Token.parse(token).map(verifications::open).orElseGet(VerificationByLink.Invalid::new));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> verify(@PathVariable InterfaceLanguage lang, @PathVariable String token) {
        return switch (Token.parse(token).map(verifications::confirm).orElseGet(Confirmed.Invalid::new)) {
            case Confirmed.Yes(var _, var own) ->
                HttpResponse.seeOther(URI.create("/" + lang.code() + "/requests/" + own.secret() + "?done=verified"))
                        .header("Cache-Control", "no-store");
            case Confirmed.Over(var assetId) -> page(lang, token, new VerificationByLink.Over(assetId));
            case Confirmed.Invalid() -> page(lang, token, new VerificationByLink.Invalid());
        };
    }

    private HttpResponse<String> page(InterfaceLanguage lang, String token, VerificationByLink found) {
        var frame = frames.of(lang, "/verify/" + token).within(Section.REQUEST);
        return switch (found) {
            case VerificationByLink.Pending(var request) ->
                pages.secret(HttpStatus.OK, verificationPages.pending(frame, request));
            case VerificationByLink.Verified(var request) ->
                pages.secret(HttpStatus.OK, verificationPages.verified(frame, request));
            case VerificationByLink.Over(var assetId) ->
                pages.secret(HttpStatus.GONE, verificationPages.over(frame, assetId));
            case VerificationByLink.Invalid() -> pages.secret(HttpStatus.NOT_FOUND, verificationPages.invalid(frame));
        };
    }
}
