package no.opphav.web.editor;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.opphav.account.Session;
import no.opphav.catalogue.AssetFile;
import no.opphav.catalogue.AssetKind;
import no.opphav.catalogue.AssetRights;
import no.opphav.catalogue.AssetState;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.Consent;
import no.opphav.catalogue.Rights;
import no.opphav.catalogue.TermsAssignment;
import no.opphav.catalogue.Withheld;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Problem;
import no.opphav.terms.Terms;
import no.opphav.web.FormState;
import no.opphav.web.Frame;
import no.opphav.web.InterfaceLanguage;
import no.opphav.web.Option;
import no.opphav.web.Pill;
import no.opphav.web.Texts;
import no.opphav.web.Tone;
import no.opphav.web.Words;
import no.opphav.web.editor.RightsFormPage.Kind;
import no.opphav.web.site.FileRows;
import no.opphav.web.site.TermsLabels;
import org.jspecify.annotations.Nullable;

/** Puts the pages of an asset's rights together. */
@Singleton
class RightsPages {
    private final AssetRights rights;
    private final Terms terms;
    private final EditorFrames frames;
    private final Choices choices;
    private final Moments moments;
    private final Clock clock;

    RightsPages(AssetRights rights, Terms terms, EditorFrames frames, Choices choices, Moments moments, Clock clock) {
        this.rights = rights;
        this.terms = terms;
        this.frames = frames;
        this.choices = choices;
        this.moments = moments;
        this.clock = clock;
    }

    /** @param problem why the form was refused; null where it was not */
    RightsPage page(
            InterfaceLanguage lang,
            AssetView view,
            String notice,
            @Nullable FormState sent,
            @Nullable Problem problem,
            Session session) {
        var path = path(view);
        var around = frames.at(lang, Place.ASSETS, path, frames.texts(lang).text("rights.headline"), session);
        var frame = around.frame();
        var texts = frame.texts();
        var known = rights.of(view.asset().id());
        return new RightsPage(
                around,
                Notice.sentence(notice, texts),
                problem == null ? null : Refusal.of(problem, texts, frame.at(path)),
                Titles.of(view, lang.tag()),
                frame.at("/editor/assets/" + view.asset().slug()),
                frame.at(path),
                view.asset().revision(),
                standing(view, texts),
                Unwritten.of(view, frame),
                sent == null || problem == null ? form(known) : sent.refused(problem, texts),
                view.asset().kind() == AssetKind.PICTURE,
                rights.assignments(view.asset().id()).stream()
                        .map(assignment -> entry(view, assignment, frame))
                        .toList(),
                rights.consents(view.asset().id()).stream()
                        .map(consent -> entry(view, consent, frame))
                        .toList());
    }

    static String path(AssetView view) {
        return "/editor/assets/" + view.asset().slug() + "/rights";
    }

    private Pill standing(AssetView view, Texts texts) {
        var asset = view.asset();
        var ending = rights.ending(asset.id());
        if (ending.isPresent()) {
            return States.of(new Withheld(ending.get(), null), texts);
        }
        var withheld = rights.withheld(List.of(asset)).get(asset.id());
        if (withheld != null) {
            return States.of(withheld, texts);
        }
        return asset.state() == AssetState.PUBLISHED
                ? new Pill(Tone.GOOD, texts.text("rights.offered"))
                : States.of(asset.state(), texts);
    }

    private FormState form(Rights known) {
        return FormState.of(Map.of(
                "thirdParty", known.thirdParty(),
                "contextOnly", known.contextOnly(),
                "embargoUntil", moments.written(known.embargoUntil()),
                "endsAt", moments.written(known.endsAt()),
                "endReason", known.endReason(),
                "endContact",
                        known.endContact() == null ? "" : known.endContact().value()));
    }

    private RightsPage.Entry entry(AssetView view, TermsAssignment assignment, Frame frame) {
        var texts = frame.texts();
        var now = clock.instant();
        var over = isOver(assignment.endsAt(), now);
        var state = over
                ? new Pill(Tone.QUIET, texts.text("rights.over"))
                : assignment.beginsAt().isAfter(now)
                        ? new Pill(Tone.WARN, texts.text("rights.ahead"))
                        : new Pill(Tone.GOOD, texts.text("rights.applies"));
        var isFixed = over && view.asset().publishedAt() != null;
        return new RightsPage.Entry(
                name(assignment, texts),
                about(view, assignment.renditionId(), texts),
                span(assignment.beginsAt(), assignment.endsAt(), texts),
                state,
                isFixed ? null : frame.at(path(view) + "/terms/" + assignment.id()));
    }

    private Words name(TermsAssignment assignment, Texts texts) {
        return terms.byId(assignment.termsVersionId())
                .map(version -> new Words(
                        TermsLabels.name(version, texts.language().tag()).text() + ", "
                                + texts.text("terms.version", version.number()),
                        texts.language().tag()))
                .orElseThrow();
    }

    private static String about(AssetView view, @Nullable UUID renditionId, Texts texts) {
        if (renditionId == null) {
            return texts.text("rights.all-files");
        }
        return file(view, renditionId).map(file -> file.name().value()).orElse(texts.text("rights.removed-file"));
    }

    private static Optional<AssetFile> file(AssetView view, UUID renditionId) {
        return view.variants().stream()
                .flatMap(variant -> variant.files().stream())
                .filter(file -> file.renditionId().equals(renditionId))
                .findFirst();
    }

    private static String span(Instant begins, @Nullable Instant ends, Texts texts) {
        return ends == null
                ? texts.text("rights.from", texts.dayAndTime(begins))
                : texts.text("rights.from-to", texts.dayAndTime(begins), texts.dayAndTime(ends));
    }

    private static boolean isOver(@Nullable Instant ends, Instant now) {
        return ends != null && !ends.isAfter(now);
    }

    private RightsPage.Entry entry(AssetView view, Consent consent, Frame frame) {
        var texts = frame.texts();
        var until = consent.expiresAt() == null
                ? texts.text("rights.for-ever")
                : texts.text("rights.until", texts.dayAndTime(consent.expiresAt()));
        return new RightsPage.Entry(
                new Words(consent.note(), LanguageTag.NONE),
                texts.text("rights.given", texts.date(consent.givenOn())),
                until,
                isOver(consent.expiresAt(), clock.instant()) ? new Pill(Tone.BAD, texts.text("rights.expired")) : null,
                frame.at(path(view) + "/consents/" + consent.id()));
    }

    /** The form that assigns terms. */
    RightsFormPage assign(
            InterfaceLanguage lang, AssetView view, FormState form, @Nullable Problem problem, Session session) {
        return form(lang, view, Kind.ASSIGN, "/terms", form, null, false, problem, session);
    }

    /** The form that ends terms, or takes them back. */
    RightsFormPage end(
            InterfaceLanguage lang,
            AssetView view,
            TermsAssignment assignment,
            @Nullable FormState sent,
            @Nullable Problem problem,
            Session session) {
        var texts = frames.texts(lang);
        var known = FormState.of(Map.of("endsAt", moments.written(assignment.endsAt())));
        var about = name(assignment, texts).text() + " · " + about(view, assignment.renditionId(), texts) + " · "
                + span(assignment.beginsAt(), assignment.endsAt(), texts);
        var isAhead = assignment.beginsAt().isAfter(clock.instant());
        return form(
                lang,
                view,
                Kind.END,
                "/terms/" + assignment.id(),
                sent == null ? known : sent,
                about,
                isAhead || view.asset().publishedAt() == null,
                problem,
                session);
    }

    /** @param consent null for a new one */
    RightsFormPage consent(
            InterfaceLanguage lang,
            AssetView view,
            @Nullable Consent consent,
            @Nullable FormState sent,
            @Nullable Problem problem,
            Session session) {
        var known = consent == null
                ? FormState.empty()
                : FormState.of(Map.of(
                        "note", consent.note(),
                        "givenOn", consent.givenOn().toString(),
                        "expiresOn", moments.lastDay(consent.expiresAt())));
        var address = consent == null ? "/consents" : "/consents/" + consent.id();
        return form(
                lang,
                view,
                Kind.CONSENT,
                address,
                sent == null ? known : sent,
                null,
                consent != null,
                problem,
                session);
    }

    private RightsFormPage form(
            InterfaceLanguage lang,
            AssetView view,
            Kind kind,
            String address,
            FormState form,
            @Nullable String about,
            boolean removable,
            @Nullable Problem problem,
            Session session) {
        var texts = frames.texts(lang);
        var path = path(view) + address;
        var around = frames.at(lang, Place.ASSETS, path, texts.text("rights-form.headline", kind), session);
        var action = around.frame().at(path);
        return new RightsFormPage(
                around,
                kind,
                problem == null ? form : form.refused(problem, texts),
                problem == null ? null : Refusal.of(problem, texts, action),
                Titles.of(view, lang.tag()),
                about,
                around.frame().at(path(view)),
                action,
                removable ? action + "/remove" : null,
                view.asset().revision(),
                kind == Kind.ASSIGN ? choices.terms(texts, view.asset().kind(), null, false) : List.of(),
                kind == Kind.ASSIGN ? renditions(view, texts) : List.of());
    }

    private static List<Option> renditions(AssetView view, Texts texts) {
        List<Option> options = new ArrayList<>();
        options.add(Option.of("", texts.text("rights.all-files")));
        for (var variant : view.variants()) {
            var language = Choices.language(variant.variant().language(), texts);
            variant.files()
                    .forEach(file -> options.add(Option.of(
                            file.renditionId().toString(),
                            language + ": " + FileRows.badge(file) + " "
                                    + file.name().value())));
        }
        return options;
    }
}
