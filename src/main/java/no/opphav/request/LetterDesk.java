package no.opphav.request;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
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
    private final Workspace workspace;
    private final Site site;
    private final Map<LanguageTag, LetterTexts> texts = new ConcurrentHashMap<>();

    LetterDesk(RequestReader reader, Workspace workspace, Site site) {
        this.reader = reader;
        this.workspace = workspace;
        this.site = site;
    }

    /** The request, if it is still in the state that the letter is about. */
    Optional<RequestDetails> request(UUID id, RequestState state) {
        return reader.details(id).filter(details -> details.request().state() == state);
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

    /** A letter that the editors' common address answers for. */
    LetterDraft toPresenter(PresentationRequest request, LetterTexts language) {
        return new LetterDraft(
                language,
                request.reference(),
                site.contact(),
                List.of(language.text("closing.questions"), language.text("closing.greeting", site.owner())));
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
