package no.opphav.web.site;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.opphav.catalogue.AssetKind;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.Catalogue;
import no.opphav.catalogue.PublicAsset;
import no.opphav.kernel.IdSource;
import no.opphav.kernel.Problem;
import no.opphav.kernel.Slug;
import no.opphav.request.Challenges;
import no.opphav.request.PresentationRequests;
import no.opphav.request.Venue;
import no.opphav.search.Query;
import no.opphav.search.Search;
import no.opphav.terms.Access;
import no.opphav.web.FormState;
import no.opphav.web.Frame;
import no.opphav.web.Frames;
import no.opphav.web.InterfaceLanguage;
import no.opphav.web.Option;
import no.opphav.web.OrganisationKinds;
import no.opphav.web.Page;
import no.opphav.web.Section;
import no.opphav.web.Texts;
import org.jspecify.annotations.Nullable;

/** Puts the form together: for the presentation that is asked for, or to choose one of all. */
@Singleton
final class RequestForms {
    /** The clock that people look at shows no seconds. */
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Catalogue catalogue;
    private final Search search;
    private final PresentationRequests requests;
    private final Challenges challenges;
    private final IdSource ids;
    private final Clock clock;
    private final Frames frames;

    RequestForms(
            Catalogue catalogue,
            Search search,
            PresentationRequests requests,
            Challenges challenges,
            IdSource ids,
            Clock clock,
            Frames frames) {
        this.catalogue = catalogue;
        this.search = search;
        this.requests = requests;
        this.challenges = challenges;
        this.ids = ids;
        this.clock = clock;
        this.frames = frames;
    }

    /** The form with nothing written in it yet. */
    Page blank(InterfaceLanguage lang, String slug) {
        var values = Map.of("submission", ids.next().toString(), "asset", slug, "language", lang.code());
        return page(lang, FormState.of(values));
    }

    /** Whether a slug is that of a presentation that can be asked for. */
    boolean isOffered(String slug) {
        return find(slug).isPresent();
    }

    /** What is said to who comes for something that cannot be asked for. */
    Page unknown(InterfaceLanguage lang) {
        var frame = frame(lang);
        var texts = frame.texts();
        return new MessagePage(
                frame,
                "",
                texts.text("request.unknown.headline"),
                texts.text("request.unknown.sentence"),
                new MessagePage.Way(texts.text("request.unknown.way"), frame.at("/request")));
    }

    /** The form as it was sent, with what is wrong with it. */
    Page refused(InterfaceLanguage lang, FormState sent, Problem problem) {
        var frame = frames.of(lang, "/request");
        return page(lang, confirming(sent, problem).refused(problem, frame.texts()));
    }

    /** The form as it was sent, which cannot be taken yet. */
    Page tooSoon(InterfaceLanguage lang, FormState sent, Duration wait) {
        var frame = frames.of(lang, "/request");
        var texts = frame.texts();
        var notice = texts.text(
                "request.too-many",
                texts.time(clock.instant().plus(wait).plus(MINUTE)),
                frame.site().contact().value());
        return page(lang, sent, notice);
    }

    /** A form whose address looks mistyped holds what confirms it when it is sent again as it is. */
    private static FormState confirming(FormState sent, Problem problem) {
        Map<String, String> values = new HashMap<>(sent.values());
        values.remove("confirmedEmail");
        if (problem.fields().stream().anyMatch(field -> field.reason().equals("mistyped-domain"))) {
            values.put("confirmedEmail", sent.value("email"));
        }
        return FormState.of(values);
    }

    private Page page(InterfaceLanguage lang, FormState form) {
        return page(lang, form, null);
    }

    private Page page(InterfaceLanguage lang, FormState form, @Nullable String notice) {
        var offered = offered(form.value("asset"));
        var frame = frame(lang);
        if (offered.isEmpty()) {
            return none(frame);
        }
        return new RequestFormPage(
                frame,
                notice,
                chosen(form, offered),
                offered.stream().map(view -> option(view, lang, frame.texts())).toList(),
                languages(offered, frame.texts()),
                venues(frame.texts()),
                OrganisationKinds.options(frame.texts()),
                picture(offered, frame),
                LocalDate.ofInstant(clock.instant(), frame.site().timeZone()).toString(),
                frame.texts().weekday(requests.answerDue()),
                privacy(frame.texts()),
                challenges.next(),
                challenges.bits());
    }

    private String privacy(Texts texts) {
        var kept = requests.daysKept();
        return texts.text("request.privacy", kept.ended(), kept.declined(), kept.withdrawn(), kept.unverified());
    }

    private List<AssetView> offered(String slug) {
        return find(slug).map(List::of).orElseGet(this::all);
    }

    private Optional<AssetView> find(String slug) {
        var named = Slug.parse(slug).map(catalogue::find).orElseGet(PublicAsset.Unknown::new);
        return named instanceof PublicAsset.Published(AssetView view)
                        && view.asset().kind() == AssetKind.PRESENTATION
                        && isOnRequest(view)
                ? Optional.of(view)
                : Optional.empty();
    }

    private List<AssetView> all() {
        var presentations = Query.of(Set.of(AssetKind.PRESENTATION), Query.LARGEST_LIMIT);
        return search.find(presentations).assets().stream()
                .filter(RequestForms::isOnRequest)
                .toList();
    }

    private static boolean isOnRequest(AssetView view) {
        return view.terms() != null && view.terms().access() == Access.ON_REQUEST;
    }

    /** One that is alone is chosen already. */
    private static FormState chosen(FormState form, List<AssetView> offered) {
        Map<String, String> values = new HashMap<>(form.values());
        if (offered.size() == 1) {
            values.put("asset", offered.getFirst().asset().slug().value());
        }
        return new FormState(values, form.errors());
    }

    private static Option option(AssetView view, InterfaceLanguage lang, Texts texts) {
        var languages = view.variants().stream()
                .map(variant -> texts.autonym(variant.variant().language()))
                .toList();
        var title = view.best(List.of(lang.tag())).variant().title();
        return new Option(view.asset().slug().value(), title, String.join(", ", languages));
    }

    private static List<Option> languages(List<AssetView> offered, Texts texts) {
        return offered.stream()
                .flatMap(view -> view.variants().stream())
                .map(variant -> variant.variant().language())
                .distinct()
                .map(tag -> Option.of(tag.value(), texts.autonym(tag)))
                .toList();
    }

    private static List<Option> venues(Texts texts) {
        return List.of(
                Option.of("in-person", texts.text("venue", Venue.IN_PERSON)),
                Option.of("online", texts.text("venue", Venue.ONLINE)));
    }

    private static @Nullable Picture picture(List<AssetView> offered, Frame frame) {
        if (offered.size() != 1) {
            return null;
        }
        var view = offered.getFirst();
        var texts = frame.texts();
        return Pictures.beside(
                view.asset().kind(), view.best(List.of(texts.language().tag())), texts);
    }

    private Frame frame(InterfaceLanguage lang) {
        var frame = frames.of(lang, "/request").within(Section.REQUEST);
        return frame.titled(frame.texts().text("request.title"))
                .described(frame.texts().text("request.headline"))
                .linking(Links.ofPage(frame));
    }

    private static Page none(Frame frame) {
        return new MessagePage(
                frame,
                "",
                frame.texts().text("request.none.headline"),
                frame.texts()
                        .text("request.none.sentence", frame.site().contact().value()),
                new MessagePage.Way(frame.texts().text("error.way"), frame.at("")));
    }
}
