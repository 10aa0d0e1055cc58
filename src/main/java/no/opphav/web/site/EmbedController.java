package no.opphav.web.site;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.Catalogue;
import no.opphav.catalogue.PublicAsset;
import no.opphav.catalogue.VariantView;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.kernel.Slug;
import no.opphav.platform.http.SecurityHeaders;
import no.opphav.terms.Medium;
import no.opphav.web.Frame;
import no.opphav.web.Frame.HeadLink;
import no.opphav.web.Frames;
import no.opphav.web.InterfaceLanguage;
import no.opphav.web.Page;
import no.opphav.web.Pages;
import no.opphav.web.Words;

/** Works as other sites show them in a frame, with their credit. These pages alone may stand in one. */
@Controller("/embed/" + InterfaceLanguage.IN_PATH)
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
class EmbedController {
    private final Catalogue catalogue;
    private final CreditTabs credits;
    private final Frames frames;
    private final Pages pages;

    EmbedController(Catalogue catalogue, CreditTabs credits, Frames frames, Pages pages) {
        this.catalogue = catalogue;
        this.credits = credits;
        this.frames = frames;
        this.pages = pages;
    }

    @Get("/{slug}/{tag}")
    HttpResponse<String> work(
            @PathVariable InterfaceLanguage lang, @PathVariable String slug, @PathVariable String tag) {
        var frame = frames.of(lang, "/assets/" + slug);
        return switch (Slug.parse(slug).map(catalogue::find).orElseGet(PublicAsset.Unknown::new)) {
            case PublicAsset.Published(AssetView view) ->
                LanguageTag.parse(tag)
                        .flatMap(view::in)
                        .map(shown -> work(frame, view, shown))
                        .orElseGet(() -> missing(frame, Problem.of(ProblemCode.VARIANT_NOT_FOUND)));
            case PublicAsset.Withdrawn(AssetView view) -> gone(Withdrawal.page(frame, view));
            case PublicAsset.Ended(AssetView view, var ending) -> gone(RightsEnded.page(frame, view, ending));
            case PublicAsset.Unknown() -> missing(frame, Problem.of(ProblemCode.ASSET_NOT_FOUND));
        };
    }

    private HttpResponse<String> work(Frame frame, AssetView view, VariantView shown) {
        return Embedding.of(frame.site(), frame.texts().language(), view, shown)
                .map(embedding -> framed(pages.open(page(frame, embedding))))
                .orElseGet(() -> answer(HttpStatus.FORBIDDEN, refusal(frame, view, shown)));
    }

    private Page page(Frame frame, Embedding embedding) {
        var view = embedding.view();
        var shown = embedding.shown();
        var texts = frame.texts();
        var variant = shown.variant();
        var credit = credits.line(frame, view, shown, embedding.terms(), Medium.WEB);
        return new EmbedPage(
                frame.titled(variant.title()).linking(List.of(new HeadLink("canonical", embedding.page(), null))),
                new Words(variant.title(), variant.language()),
                Pictures.alone(view.asset().kind(), shown, texts),
                Players.player(view, shown, texts),
                credit.line(),
                credit.html(),
                embedding.page());
    }

    private static Page refusal(Frame frame, AssetView view, VariantView shown) {
        var texts = frame.texts();
        var headline = texts.text("embed.refused", shown.variant().title());
        return new EmbeddedMessage(new MessagePage(
                frame.titled(headline),
                texts.text("kind", view.asset().kind()),
                headline,
                texts.text("embed.refused-sentence"),
                way(frame)));
    }

    private HttpResponse<String> gone(MessagePage message) {
        return answer(HttpStatus.GONE, new EmbeddedMessage(message));
    }

    private HttpResponse<String> missing(Frame frame, Problem problem) {
        var title = frame.texts().title(problem);
        var way = new MessagePage.Way(frame.texts().text("error.way"), frame.at(""));
        return answer(
                HttpStatus.NOT_FOUND,
                new EmbeddedMessage(new MessagePage(
                        frame.titled(title), "", title, frame.texts().detail(problem), way)));
    }

    private static MessagePage.Way way(Frame frame) {
        return new MessagePage.Way(frame.texts().text("embed.open", frame.site().name()), frame.at(frame.path()));
    }

    private MutableHttpResponse<String> answer(HttpStatus status, Page page) {
        return framed(pages.of(status, page));
    }

    private static MutableHttpResponse<String> framed(MutableHttpResponse<String> answer) {
        return SecurityHeaders.framed(answer).header("X-Robots-Tag", "noindex");
    }
}
