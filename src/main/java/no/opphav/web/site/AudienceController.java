package no.opphav.web.site;

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
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.kernel.Token;
import no.opphav.request.AudienceByLink;
import no.opphav.request.AudienceReports;
import no.opphav.web.FormState;
import no.opphav.web.Frame;
import no.opphav.web.Frames;
import no.opphav.web.InterfaceLanguage;
import no.opphav.web.Page;
import no.opphav.web.Pages;
import no.opphav.web.Section;
import org.jspecify.annotations.Nullable;

/** The page behind the link in the thanks after an event. Opening it changes nothing; its button tells how many saw it. */
@Controller("/" + InterfaceLanguage.IN_PATH + "/audience/{token}")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_ANONYMOUS)
class AudienceController {
    private final AudienceReports reports;
    private final Frames frames;
    private final Pages pages;

    AudienceController(AudienceReports reports, Frames frames, Pages pages) {
        this.reports = reports;
        this.frames = frames;
        this.pages = pages;
    }

    @Get
    HttpResponse<String> page(
            @PathVariable InterfaceLanguage lang,
            @PathVariable String token,
            @QueryValue(defaultValue = "") String done) {
        return page(lang, token, HttpStatus.OK, done.equals("told"), null);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> tell(
            @PathVariable InterfaceLanguage lang,
            @PathVariable String token,
            @Body @Nullable Map<String, Object> body) {
        var form = FormState.sent(body);
        try {
            reports.report(Token.ofLink(token), form.value("audience"));
        } catch (Problem problem) {
            if (problem.code() == ProblemCode.TOO_MANY_ATTEMPTS) {
                throw problem;
            }
            var texts = frames.of(lang, "").texts();
            return page(lang, token, HttpStatus.UNPROCESSABLE_ENTITY, false, form.refused(problem, texts));
        }
        return HttpResponse.seeOther(URI.create("/" + lang.code() + "/audience/" + token + "?done=told"))
                .header("Cache-Control", "no-store");
    }

    /** @param status where the link opens the question */
    private HttpResponse<String> page(
            InterfaceLanguage lang, String token, HttpStatus status, boolean isTold, @Nullable FormState refused) {
        var frame = frames.of(lang, "/audience/" + token).within(Section.REQUEST);
        return switch (Token.parse(token).map(reports::open).orElseGet(AudienceByLink.Invalid::new)) {
            case AudienceByLink.Open open -> pages.secret(status, open(frame, open, isTold, refused));
            case AudienceByLink.Over() -> pages.secret(HttpStatus.GONE, closed(frame, "over"));
            case AudienceByLink.Invalid() -> pages.secret(HttpStatus.NOT_FOUND, closed(frame, "invalid"));
        };
    }

    private static Page open(Frame frame, AudienceByLink.Open open, boolean isTold, @Nullable FormState refused) {
        var texts = frame.texts();
        var request = open.request();
        var told = request.audienceReported();
        var form =
                refused == null ? FormState.of(told == null ? Map.of() : Map.of("audience", told.toString())) : refused;
        return new AudiencePage(
                frame.titled(texts.text("audience.headline")),
                request.reference(),
                texts.text(
                        "audience.sentence",
                        request.event().title(),
                        texts.date(request.event().date())),
                isTold && told != null ? texts.text("audience.told") : null,
                frame.in(texts.language()),
                form,
                told != null,
                texts.text("audience.until", texts.date(open.until().minusNanos(1))));
    }

    private static Page closed(Frame frame, String why) {
        var texts = frame.texts();
        var headline = texts.text("audience-closed." + why);
        var way = new MessagePage.Way(texts.text("error.way"), frame.at(""));
        var sentence = texts.text(
                "audience-closed-explained." + why, frame.site().contact().value());
        return new MessagePage(frame.titled(headline), "", headline, sentence, way);
    }
}
