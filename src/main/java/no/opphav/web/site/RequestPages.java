package no.opphav.web.site;

import jakarta.inject.Singleton;
import java.util.List;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.Catalogue;
import no.opphav.catalogue.PublicAsset;
import no.opphav.request.PresentationRequest;
import no.opphav.request.RequestDetails;
import no.opphav.request.RequestEvent;
import no.opphav.web.Frame;
import no.opphav.web.Texts;
import org.jspecify.annotations.Nullable;

/** Tells a presenter how a request goes: the answer first, then how it came to that. */
@Singleton
final class RequestPages {
    private final Catalogue catalogue;

    RequestPages(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    RequestPage page(Frame frame, RequestDetails details) {
        var request = details.request();
        var view = view(request);
        var shown = view == null ? null : view.best(List.of(request.language()));
        var title = shown == null ? request.reference() : shown.variant().title();
        var headline = headline(request, frame.texts());
        return new RequestPage(
                frame.titled(headline),
                request.reference(),
                headline,
                sentence(frame, details, title),
                answer(details),
                new RequestSteps(frame.texts()).of(details),
                view == null || shown == null
                        ? null
                        : Pictures.beside(view.asset().kind(), shown, frame.texts()),
                facts(request, frame.texts()));
    }

    /** What was asked for, if it is still there for the public to see. */
    private @Nullable AssetView view(PresentationRequest request) {
        return switch (catalogue.find(request.assetId())) {
            case PublicAsset.Published(AssetView view) -> view;
            case PublicAsset.Withdrawn(AssetView view) -> view;
            case PublicAsset.Ended(AssetView view, var _) -> view;
            case PublicAsset.Unknown() -> null;
        };
    }

    private static String headline(PresentationRequest request, Texts texts) {
        return switch (request.state()) {
            case SUBMITTED -> texts.text("request.submitted.headline", texts.weekday(request.answerDue()));
            case APPROVED -> texts.text("request.approved.headline");
            case DECLINED -> texts.text("request.declined.headline");
            case REVOKED -> texts.text("request.revoked.headline");
        };
    }

    private static String sentence(Frame frame, RequestDetails details, String title) {
        var request = details.request();
        var texts = frame.texts();
        var event = request.event();
        var language = texts.languageName(request.language());
        return switch (request.state()) {
            case SUBMITTED ->
                texts.text("request.submitted.sentence", title, language, event.title(), texts.date(event.date()));
            case APPROVED ->
                details.grant() == null
                        ? ""
                        : texts.text(
                                "request.approved.sentence",
                                title,
                                texts.date(details.grant().expiresAt()));
            case DECLINED ->
                texts.text("request.declined.sentence", title, language, event.title(), texts.date(event.date()));
            case REVOKED ->
                texts.text(
                        "request.revoked.sentence",
                        title,
                        frame.site().contact().value());
        };
    }

    /** What the editor wrote with the last decision. */
    private static String answer(RequestDetails details) {
        return details.timeline().stream()
                .filter(event ->
                        event.type() == RequestEvent.Type.APPROVED || event.type() == RequestEvent.Type.DECLINED)
                .map(RequestEvent::note)
                .reduce("", (earlier, later) -> later);
    }

    private static List<RequestPage.Fact> facts(PresentationRequest request, Texts texts) {
        return List.of(
                new RequestPage.Fact(
                        texts.text("request.fact.event"), request.event().title()),
                new RequestPage.Fact(
                        texts.text("request.fact.date"),
                        texts.date(request.event().date())),
                new RequestPage.Fact(
                        texts.text("request.fact.audience"), request.event().audience()),
                new RequestPage.Fact(texts.text("request.fact.language"), texts.autonym(request.language())));
    }
}
