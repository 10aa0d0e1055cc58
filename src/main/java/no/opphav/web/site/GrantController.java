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
import java.util.UUID;
import no.opphav.delivery.Channel;
import no.opphav.delivery.Delivery;
import no.opphav.delivery.Handout;
import no.opphav.delivery.Licenses;
import no.opphav.delivery.ReceiptCode;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.kernel.Token;
import no.opphav.request.AskingAgain;
import no.opphav.request.Fetched;
import no.opphav.request.GrantByLink;
import no.opphav.request.Grants;
import no.opphav.web.FormState;
import no.opphav.web.Frame;
import no.opphav.web.Frames;
import no.opphav.web.InterfaceLanguage;
import no.opphav.web.Pages;
import no.opphav.web.Section;
import org.jspecify.annotations.Nullable;

/** The page behind the link in an approval's mail. Opening it changes nothing; its buttons fetch the files. */
@Controller("/" + InterfaceLanguage.IN_PATH + "/grants/{token}")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_ANONYMOUS)
class GrantController {
    private final Grants grants;
    private final AskingAgain again;
    private final GrantPages grantPages;
    private final Delivery delivery;
    private final Licenses licenses;
    private final Frames frames;
    private final Pages pages;

    GrantController(
            Grants grants,
            AskingAgain again,
            GrantPages grantPages,
            Delivery delivery,
            Licenses licenses,
            Frames frames,
            Pages pages) {
        this.grants = grants;
        this.again = again;
        this.grantPages = grantPages;
        this.delivery = delivery;
        this.licenses = licenses;
        this.frames = frames;
        this.pages = pages;
    }

    @Get
    HttpResponse<String> page(@PathVariable InterfaceLanguage lang, @PathVariable String token) {
        return page(lang, token, open(token));
    }

    private GrantByLink open(String token) {
        return Token.parse(token).map(grants::open).orElseGet(GrantByLink.Invalid::new);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.ALL)
    HttpResponse<?> fetch(
            @PathVariable InterfaceLanguage lang,
            @PathVariable String token,
            @Body @Nullable Map<String, Object> body,
            HttpRequest<?> request) {
        var form = FormState.sent(body);
        if (form.value("acknowledged").isEmpty()) {
            return unread(lang, token, form);
        }
        return switch (fetched(token, form.value("file"))) {
            case Fetched.Handed handed -> handed(lang, token, handed, request);
            case Fetched.Expired(var assetId) -> page(lang, token, new GrantByLink.Expired(assetId));
            case Fetched.Revoked(var assetId) -> page(lang, token, new GrantByLink.Revoked(assetId));
            case Fetched.Recalled(var assetId) -> page(lang, token, new GrantByLink.Recalled(assetId));
            case Fetched.UsedUp(var assetId) -> page(lang, token, new GrantByLink.UsedUp(assetId));
            case Fetched.Invalid() -> page(lang, token, new GrantByLink.Invalid());
        };
    }

    /** Somebody else may have taken the last download, or an editor may have ended the access, since we looked. */
    private HttpResponse<?> handed(
            InterfaceLanguage lang, String token, Fetched.Handed handed, HttpRequest<?> request) {
        var file = handed.file();
        var terms = handed.terms();
        var language = handed.language();
        var receipt = ReceiptCode.ofGrant(Token.ofLink(token), file.id());
        var handout =
                new Handout(file, terms, language, licenses.permanent(terms), Channel.GRANT, false, receipt, true);
        try {
            return delivery.answer(request, handout, () -> grants.take(Token.ofLink(token), file.id()));
        } catch (Problem problem) {
            var found = open(token);
            if (found instanceof GrantByLink.Open) {
                throw problem;
            }
            return page(lang, token, found);
        }
    }

    /** Asks the editors for a new link. */
    @Post("/again")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> askAgain(
            @PathVariable InterfaceLanguage lang,
            @PathVariable String token,
            @Body @Nullable Map<String, Object> body) {
        var form = FormState.sent(body);
        try {
            again.ask(Token.ofLink(token), form.value("message"));
        } catch (Problem problem) {
            if (problem.code() == ProblemCode.INVALID_FIELDS) {
                var frame = frames.of(lang, "/grants/" + token).within(Section.REQUEST);
                return closed(
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        frame,
                        token,
                        open(token),
                        form.refused(problem, frame.texts()));
            }
            if (problem.code() == ProblemCode.TOO_MANY_ATTEMPTS) {
                throw problem;
            }
        }
        return HttpResponse.seeOther(URI.create("/" + lang.code() + "/grants/" + token))
                .header("Cache-Control", "no-store");
    }

    /** Restricted files go out only to whoever says that they have read the terms. */
    private HttpResponse<String> unread(InterfaceLanguage lang, String token, FormState form) {
        var found = open(token);
        if (!(found instanceof GrantByLink.Open open)) {
            return page(lang, token, found);
        }
        var frame = frames.of(lang, "/grants/" + token).within(Section.REQUEST);
        var refused = form.refused(Problem.field("acknowledged", "not-acknowledged"), frame.texts());
        return pages.secret(
                HttpStatus.UNPROCESSABLE_ENTITY, grantPages.open(frame, Token.ofLink(token), open, refused));
    }

    private Fetched fetched(String token, String file) {
        try {
            var fileId = UUID.fromString(file);
            return Token.parse(token).map(link -> grants.look(link, fileId)).orElseGet(Fetched.Invalid::new);
        } catch (IllegalArgumentException e) {
            return new Fetched.Invalid();
        }
    }

    private HttpResponse<String> page(InterfaceLanguage lang, String token, GrantByLink found) {
        var frame = frames.of(lang, "/grants/" + token).within(Section.REQUEST);
        return switch (found) {
            case GrantByLink.Open open ->
                pages.secret(HttpStatus.OK, grantPages.open(frame, Token.ofLink(token), open, FormState.empty()));
            case GrantByLink.Expired _, GrantByLink.Revoked _, GrantByLink.Recalled _, GrantByLink.UsedUp _ ->
                closed(HttpStatus.GONE, frame, token, found, FormState.empty());
            case GrantByLink.Invalid _ -> closed(HttpStatus.NOT_FOUND, frame, token, found, FormState.empty());
        };
    }

    private HttpResponse<String> closed(
            HttpStatus status, Frame frame, String token, GrantByLink found, FormState form) {
        var standing = Token.parse(token).map(again::standing).orElse(AskingAgain.Standing.CLOSED);
        return pages.secret(status, grantPages.closed(frame, found, standing, form));
    }
}
