package no.opphav.web.site;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.Catalogue;
import no.opphav.catalogue.PublicAsset;
import no.opphav.deck.Decks;
import no.opphav.request.Duplicates;
import no.opphav.request.PresentationRequest;
import no.opphav.request.PresentationRequests;
import no.opphav.request.RequestDetails;
import no.opphav.request.RequestEvent;
import no.opphav.request.RequestState;
import no.opphav.request.Venue;
import no.opphav.web.FormState;
import no.opphav.web.Frame;
import no.opphav.web.OrganisationKinds;
import no.opphav.web.Texts;
import no.opphav.web.site.RequestPage.Deeds;
import org.jspecify.annotations.Nullable;

/** Tells a presenter how a request goes: the answer first, then how it came to that. */
@Singleton
final class RequestPages {
    private final Catalogue catalogue;
    private final PresentationRequests requests;
    private final Decks decks;
    private final Duplicates duplicates;
    private final Clock clock;

    RequestPages(Catalogue catalogue, PresentationRequests requests, Decks decks, Duplicates duplicates, Clock clock) {
        this.catalogue = catalogue;
        this.requests = requests;
        this.decks = decks;
        this.duplicates = duplicates;
        this.clock = clock;
    }

    /**
     * What a presenter just tried.
     *
     * @param notice what was done, or why it could not be; null where nothing was tried
     * @param deed the name of what was refused; empty where nothing was
     * @param form what was written, with what is wrong with it
     */
    record Tried(@Nullable String notice, String deed, FormState form) {
        static Tried nothing() {
            return new Tried(null, "", FormState.empty());
        }

        private FormState form(String shown, FormState untried) {
            return deed.equals(shown) ? form : untried;
        }
    }

    RequestPage page(Frame frame, String token, RequestDetails details, Tried tried) {
        var request = details.request();
        var view = view(request);
        var shown = view == null ? null : view.best(List.of(request.language()));
        var title = shown == null ? request.reference() : shown.variant().title();
        var headline = headline(details, frame.texts());
        return new RequestPage(
                frame.titled(headline),
                request.reference(),
                headline,
                sentence(frame, details, title) + twins(request, frame.texts()),
                answer(details),
                tried.notice(),
                new RequestSteps(frame.texts()).of(details),
                view == null || shown == null
                        ? null
                        : Pictures.beside(view.asset().kind(), shown, frame.texts()),
                held(request, frame.texts()),
                request.message(),
                privacy(request, frame.texts()),
                deeds(frame, token, details, tried));
    }

    private String privacy(PresentationRequest request, Texts texts) {
        var until = texts.date(requests.keptUntil(request));
        return request.state() == RequestState.UNVERIFIED
                ? texts.text("request.kept.unverified", until, texts.date(requests.keptOnceVerified(request)))
                : texts.text("request.kept", until);
    }

    private boolean canSendAgain(RequestDetails details) {
        var grant = details.grant();
        return details.request().state().isGranted()
                && grant != null
                && grant.expiresAt().isAfter(clock.instant())
                && !isRecalled(details);
    }

    private Deeds deeds(Frame frame, String token, RequestDetails details, Tried tried) {
        var request = details.request();
        var state = request.state();
        var date = FormState.of(Map.of("eventDate", request.event().date().toString()));
        return new Deeds(
                frame.at("/requests/" + token),
                state.isWaiting() ? tried.form("information", FormState.empty()) : null,
                state == RequestState.NEEDS_INFORMATION,
                state.isWaiting() || state.isGranted() ? tried.form("date", date) : null,
                LocalDate.ofInstant(clock.instant(), frame.site().timeZone()).toString(),
                state == RequestState.UNVERIFIED,
                canSendAgain(details),
                !state.isOver(),
                correction(request, tried),
                OrganisationKinds.options(frame.texts()),
                request.event().venue() == Venue.IN_PERSON,
                "/api/requests/" + token + "/data");
    }

    private static @Nullable FormState correction(PresentationRequest request, Tried tried) {
        var presenter = request.presenter();
        if (!request.isVerified() || presenter == null) {
            return null;
        }
        var event = request.event();
        var size = event.audienceSize();
        var written = Map.of(
                "name", presenter.name(),
                "organisation", presenter.organisation(),
                "organisationKind", OrganisationKinds.value(request.organisationKind()),
                "event", event.title(),
                "place", event.place(),
                "audience", event.audience(),
                "audienceSize", size == null ? "" : size.toString(),
                "message", request.message());
        return tried.form("correction", FormState.of(written));
    }

    /** What was asked for, if it is still there for the public to see. */
    private @Nullable AssetView view(PresentationRequest request) {
        return known(catalogue.find(request.assetId())).orElse(null);
    }

    /** What the public may know of an asset, also once it is withdrawn. */
    static Optional<AssetView> known(PublicAsset asset) {
        return switch (asset) {
            case PublicAsset.Published(AssetView view) -> Optional.of(view);
            case PublicAsset.Withdrawn(AssetView view) -> Optional.of(view);
            case PublicAsset.Ended(AssetView view, var _) -> Optional.of(view);
            case PublicAsset.Unknown() -> Optional.empty();
        };
    }

    /** That the same is asked for twice, to whoever has shown to own the address. */
    private String twins(PresentationRequest request, Texts texts) {
        var goesOn = request.state().isWaiting() || request.state().isGranted();
        var twins = goesOn ? duplicates.of(request) : List.<String>of();
        return twins.isEmpty() ? "" : " " + texts.text("request.twins", String.join(", ", twins));
    }

    /** Whether nothing of what was sent may be used any more. */
    private boolean isRecalled(RequestDetails details) {
        var grant = details.grant();
        return grant != null && grant.fileIds().stream().allMatch(decks::isRecalled);
    }

    private String headline(RequestDetails details, Texts texts) {
        var request = details.request();
        return switch (request.state()) {
            case UNVERIFIED -> texts.text("request.unverified.headline");
            case SUBMITTED, ANSWERED -> texts.text("request.submitted.headline", texts.weekday(request.due()));
            case NEEDS_INFORMATION -> texts.text("request.needs-information.headline");
            case APPROVED, DELIVERED ->
                texts.text(isRecalled(details) ? "request.recalled.headline" : "request.approved.headline");
            case CLOSED -> texts.text("request.closed.headline");
            case DECLINED -> texts.text("request.declined.headline");
            case WITHDRAWN -> texts.text("request.withdrawn.headline");
            case EXPIRED -> texts.text("request.expired.headline");
            case REVOKED -> texts.text("request.revoked.headline");
        };
    }

    private String sentence(Frame frame, RequestDetails details, String title) {
        var request = details.request();
        var texts = frame.texts();
        var event = request.event();
        var language = texts.languageName(request.language());
        var date = texts.date(event.date());
        return switch (request.state()) {
            case UNVERIFIED ->
                texts.text(
                        "request.unverified.sentence",
                        request.presenter() == null
                                ? ""
                                : request.presenter().email().value(),
                        texts.time(requests.verifiedUntil(request)));
            case SUBMITTED, ANSWERED -> texts.text("request.submitted.sentence", title, language, event.title(), date);
            case NEEDS_INFORMATION ->
                texts.text("request.needs-information.sentence", title, language, event.title(), date);
            case APPROVED, DELIVERED -> sent(frame, details, title);
            case CLOSED -> texts.text("request.closed.sentence", title, event.title(), date);
            case DECLINED -> texts.text("request.declined.sentence", title, language, event.title(), date);
            case WITHDRAWN -> texts.text("request.withdrawn.sentence", title, event.title(), date);
            case EXPIRED ->
                texts.text(request.isVerified() ? "request.expired.sentence" : "request.expired.unverified");
            case REVOKED ->
                texts.text(
                        "request.revoked.sentence",
                        title,
                        frame.site().contact().value());
        };
    }

    private String sent(Frame frame, RequestDetails details, String title) {
        var texts = frame.texts();
        if (details.grant() == null) {
            return "";
        }
        return isRecalled(details)
                ? texts.text(
                        "request.recalled.sentence",
                        title,
                        frame.site().contact().value())
                : texts.text(
                        "request.approved.sentence",
                        title,
                        texts.date(details.grant().expiresAt()));
    }

    /** What the editor wrote last, where it is about how the request stands. */
    private static String answer(RequestDetails details) {
        return switch (details.request().state()) {
            case NEEDS_INFORMATION -> details.note(RequestEvent.Type.NEEDS_INFORMATION);
            case APPROVED, DELIVERED -> details.accessNote();
            case DECLINED -> details.note(RequestEvent.Type.DECLINED);
            case REVOKED -> details.note(RequestEvent.Type.REVOKED);
            case UNVERIFIED, SUBMITTED, ANSWERED, CLOSED, WITHDRAWN, EXPIRED -> "";
        };
    }

    /** What was asked for, and who asks. */
    private static List<RequestPage.Fact> held(PresentationRequest request, Texts texts) {
        List<RequestPage.Fact> facts = new ArrayList<>(facts(request, texts));
        var presenter = request.presenter();
        if (presenter != null) {
            facts.add(new RequestPage.Fact(texts.text("request.fact.name"), presenter.name()));
            facts.add(new RequestPage.Fact(texts.text("request.fact.organisation"), presenter.organisation()));
            facts.add(new RequestPage.Fact(
                    texts.text("request.fact.email"), presenter.email().value()));
        }
        return facts;
    }

    static List<RequestPage.Fact> facts(PresentationRequest request, Texts texts) {
        var event = request.event();
        List<RequestPage.Fact> facts = new ArrayList<>();
        facts.add(new RequestPage.Fact(texts.text("request.fact.event"), event.title()));
        facts.add(new RequestPage.Fact(texts.text("request.fact.date"), texts.date(event.date())));
        var place = event.venue() == Venue.ONLINE ? texts.text("venue", Venue.ONLINE) : event.place();
        if (!place.isEmpty()) {
            facts.add(new RequestPage.Fact(texts.text("request.fact.place"), place));
        }
        facts.add(new RequestPage.Fact(texts.text("request.fact.audience"), event.audience()));
        if (event.audienceSize() != null) {
            facts.add(new RequestPage.Fact(
                    texts.text("request.fact.audience-size"),
                    event.audienceSize().toString()));
        }
        if (request.organisationKind() != null) {
            facts.add(new RequestPage.Fact(
                    texts.text("request.organisation-kind"),
                    texts.text("organisation-kind", request.organisationKind())));
        }
        if (request.audienceReported() != null) {
            facts.add(new RequestPage.Fact(
                    texts.text("request.fact.audience-reported"),
                    request.audienceReported().toString()));
        }
        facts.add(new RequestPage.Fact(texts.text("request.fact.language"), texts.autonym(request.language())));
        return facts;
    }
}
