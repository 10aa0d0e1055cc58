package no.opphav.request;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.Workspace;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Site;
import no.opphav.mail.Letter;
import no.opphav.mail.LetterTexts;

/** What the letters about requests have in common. */
@Singleton
class LetterDesk {
    private final RequestReader reader;
    private final RequestLinks links;
    private final ServiceLevel level;
    private final Workspace workspace;
    private final Fallbacks fallbacks;
    private final Site site;
    private final Map<LanguageTag, LetterTexts> texts = new ConcurrentHashMap<>();

    LetterDesk(
            RequestReader reader,
            RequestLinks links,
            ServiceLevel level,
            Workspace workspace,
            Fallbacks fallbacks,
            Site site) {
        this.reader = reader;
        this.links = links;
        this.level = level;
        this.workspace = workspace;
        this.fallbacks = fallbacks;
        this.site = site;
    }

    /** The request, if it is still in a state that the letter is about. */
    Optional<RequestDetails> request(UUID id, Predicate<RequestState> states) {
        return reader.details(id)
                .filter(details -> states.test(details.request().state()));
    }

    LetterTexts in(LanguageTag language) {
        return texts.computeIfAbsent(language, wanted -> new LetterTexts("request", wanted, site.timeZone()));
    }

    AssetView presentation(PresentationRequest request) {
        return workspace.byId(request.assetId());
    }

    /** What the presentation is called in the language in which it is asked for. */
    String title(PresentationRequest request) {
        return presentation(request).best(List.of(request.language())).variant().title();
    }

    /** The whole address of a path below a language's own. */
    URI url(LetterTexts language, String path) {
        return site.url("/" + language.language() + path);
    }

    /** A button with a new link to the presenter's own page. */
    Letter.Action toPage(PresentationRequest request, LetterTexts language, String key) {
        return new Letter.Action(
                language.text(key),
                url(language, "/requests/" + links.toPage(request).secret()),
                language.text("page.note"));
    }

    /** A letter to an editor, whose answer goes to the presenter. */
    Optional<LetterDraft> toEditor(PresentationRequest request, LetterTexts language) {
        return Optional.ofNullable(request.presenter())
                .map(presenter -> new LetterDraft(language, request.reference(), presenter.email(), List.of())
                        .action(new Letter.Action(
                                language.text("notice.action"),
                                url(language, "/editor/requests/" + request.id()),
                                language.text("notice.note")))
                        .facts(facts(request, language))
                        .fact("fact.event", request.event().title())
                        .fact("fact.place", place(request.event(), language))
                        .fact("fact.audience", audience(request.event()))
                        .fact("fact.name", presenter.name())
                        .fact("fact.organisation", presenter.organisation())
                        .fact("fact.email", presenter.email().value())
                        .closing("notice.reply", presenter.name()));
    }

    /** That what was granted is in another language than was asked for, where it is. */
    List<Letter.Fact> fallback(RequestDetails details, LetterTexts language) {
        var request = details.request();
        return Optional.ofNullable(details.grant())
                .flatMap(grant -> fallbacks.of(request, grant))
                .map(given -> new Letter.Fact(
                        language.text("fact.language"),
                        language.text(
                                "language.fallback",
                                language.languageName(given),
                                language.languageName(request.language()))))
                .stream()
                .toList();
    }

    /** The files that are granted, by name and version. */
    List<Letter.Fact> files(Grant grant, LetterTexts language) {
        return grant.fileIds().stream()
                .flatMap(id -> workspace.file(id).stream())
                .map(file -> new Letter.Fact(
                        language.text("fact.file"),
                        language.text("approved.file", file.name().value(), file.number())))
                .toList();
    }

    /** How many downloads there may be, where they are limited. */
    static List<Letter.Fact> downloads(RequestDetails details, LetterTexts language) {
        var grant = details.grant();
        return grant == null || grant.downloadLimit() == null
                ? List.of()
                : List.of(new Letter.Fact(
                        language.text("fact.downloads"),
                        language.text("downloads.most", grant.downloadLimit() - details.downloads())));
    }

    private static String place(PresentationRequest.Event event, LetterTexts language) {
        return event.venue() == Venue.ONLINE ? language.text("place.online") : event.place();
    }

    private static String audience(PresentationRequest.Event event) {
        return event.audienceSize() == null ? event.audience() : event.audience() + " (" + event.audienceSize() + ")";
    }

    /** Working days within which what comes to the editors is answered. */
    int answerWithin() {
        return level.answerWithin();
    }

    /** A letter that the editors' common address answers for. */
    LetterDraft toPresenter(PresentationRequest request, LetterTexts language) {
        return toPresenter(request, language, Stream.of());
    }

    /** A letter that ends with how long what is known is kept, and a greeting. */
    private LetterDraft toPresenter(PresentationRequest request, LetterTexts language, Stream<String> before) {
        var kept = request.state() == RequestState.UNVERIFIED ? "closing.kept.unverified" : "closing.kept";
        var end = Stream.of(
                language.text(kept, language.date(reader.keptUntil(request))),
                language.text("closing.questions"),
                language.text("closing.greeting", site.owner()));
        return new LetterDraft(
                language,
                request.reference(),
                site.contact(),
                Stream.concat(before, end).toList());
    }

    /** The same with the address of the presenter's own page, for letters without a button that leads there. */
    LetterDraft toPresenterWithPage(PresentationRequest request, LetterTexts language) {
        var page = url(language, "/requests/" + links.toPage(request).secret());
        return toPresenter(request, language, Stream.of(language.text("closing.page", page)));
    }

    /** A letter to an editor about all that waits, which bears no one's reference. */
    LetterDraft toInbox(LetterTexts language) {
        return LetterDraft.ofNone(language, site.contact())
                .action(new Letter.Action(
                        language.text("many-notice.action"),
                        url(language, "/editor/requests"),
                        language.text("notice.note")));
    }

    /** What is asked for, in facts that do not tell who asks. */
    List<Letter.Fact> facts(PresentationRequest request, LetterTexts language) {
        return List.of(
                new Letter.Fact(language.text("fact.reference"), request.reference()),
                new Letter.Fact(language.text("fact.presentation"), title(request)),
                new Letter.Fact(language.text("fact.language"), language.languageName(request.language())),
                new Letter.Fact(
                        language.text("fact.date"),
                        language.date(request.event().date())));
    }
}
