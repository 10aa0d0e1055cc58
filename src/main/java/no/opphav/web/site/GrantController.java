package no.opphav.web.site;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import no.opphav.kernel.Token;
import no.opphav.request.GrantByLink;
import no.opphav.request.Grants;
import no.opphav.web.Frames;
import no.opphav.web.InterfaceLanguage;
import no.opphav.web.Pages;
import no.opphav.web.Section;

/** The page behind the link in an approval's mail. Opening it changes nothing; its buttons fetch the files. */
@Controller("/" + InterfaceLanguage.IN_PATH + "/grants/{token}")
@Secured(SecurityRule.IS_ANONYMOUS)
class GrantController {
    private final Grants grants;
    private final GrantPages grantPages;
    private final Frames frames;
    private final Pages pages;

    GrantController(Grants grants, GrantPages grantPages, Frames frames, Pages pages) {
        this.grants = grants;
        this.grantPages = grantPages;
        this.frames = frames;
        this.pages = pages;
    }

    @Get
    HttpResponse<String> page(@PathVariable InterfaceLanguage lang, @PathVariable String token) {
        var frame = frames.of(lang, "/grants/" + token).within(Section.REQUEST);
        return switch (Token.parse(token).map(grants::open).orElseGet(GrantByLink.Invalid::new)) {
            case GrantByLink.Open open -> pages.secret(HttpStatus.OK, grantPages.open(frame, open));
            case GrantByLink.Expired(var assetId) -> pages.secret(HttpStatus.GONE, grantPages.expired(frame, assetId));
            case GrantByLink.Revoked(var assetId) -> pages.secret(HttpStatus.GONE, grantPages.revoked(frame, assetId));
            case GrantByLink.Invalid() -> pages.secret(HttpStatus.NOT_FOUND, grantPages.invalid(frame));
        };
    }
}
