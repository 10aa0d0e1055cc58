package no.opphav.web.editor;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import no.opphav.account.Session;
import no.opphav.catalogue.Asset;
import no.opphav.catalogue.AssetFile;
import no.opphav.catalogue.AssetKind;
import no.opphav.catalogue.AssetRights;
import no.opphav.catalogue.AssetState;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.Drafts;
import no.opphav.catalogue.HeldFiles;
import no.opphav.catalogue.LanguageVariant;
import no.opphav.catalogue.PublishingGate;
import no.opphav.catalogue.VariantState;
import no.opphav.catalogue.VariantView;
import no.opphav.catalogue.WorkingTexts;
import no.opphav.custody.Custody;
import no.opphav.ingest.UploadSettings;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.ProblemCode;
import no.opphav.web.FormState;
import no.opphav.web.Frame;
import no.opphav.web.InterfaceLanguage;
import no.opphav.web.Texts;
import no.opphav.web.Words;
import no.opphav.web.editor.AssetEditPage.LanguageStep;
import no.opphav.web.editor.AssetEditPage.Step;
import no.opphav.web.editor.AssetEditPage.Tab;
import no.opphav.web.editor.Attempt.Part;
import no.opphav.web.site.TermsLabels;
import org.jspecify.annotations.Nullable;

/** Puts the page together on which an asset is worked on. */
@Singleton
class AssetEditPages {
    /** That no language is to stand beside the one that is open. */
    private static final String NONE = "none";

    private final EditorFrames frames;
    private final Choices choices;
    private final Custody custody;
    private final HeldFiles held;
    private final FileKnowledge knowledge;
    private final Approvals approvals;
    private final AssetRights rights;
    private final UploadLists uploads;
    private final EditorPictures pictures;
    private final PublishingGate gate;
    private final Drafts drafts;
    private final Moments moments;
    private final FileLimit largest;

    AssetEditPages(
            EditorFrames frames,
            Choices choices,
            Custody custody,
            HeldFiles held,
            FileKnowledge knowledge,
            Approvals approvals,
            AssetRights rights,
            UploadLists uploads,
            EditorPictures pictures,
            PublishingGate gate,
            Drafts drafts,
            Moments moments,
            UploadSettings settings) {
        this.frames = frames;
        this.choices = choices;
        this.custody = custody;
        this.held = held;
        this.knowledge = knowledge;
        this.approvals = approvals;
        this.rights = rights;
        this.uploads = uploads;
        this.pictures = pictures;
        this.gate = gate;
        this.drafts = drafts;
        this.moments = moments;
        this.largest = FileLimit.of(settings);
    }

    /** The page with one language open, after an attempt. */
    AssetEditPage page(InterfaceLanguage lang, AssetView view, VariantView shown, Attempt attempt, Session session) {
        return page(lang, view, shown, attempt.sent().value("beside"), attempt, session);
    }

    /**
     * The page with one language open and another beside it.
     *
     * @param beside the language that is asked for; the first one where it is empty, unless that is open
     */
    AssetEditPage page(
            InterfaceLanguage lang,
            AssetView saved,
            VariantView opened,
            String beside,
            Attempt attempt,
            Session session) {
        var working =
                drafts.of(saved.variants().stream().map(VariantView::variant).toList());
        var view = saved.saying(working);
        var shown = EditedAssets.variant(view, opened.variant().id());
        var second = beside(view, shown, beside);
        var asset = view.asset();
        var title = Titles.of(view, shown);
        var path = "/editor/assets/" + asset.slug();
        var around = frames.at(lang, Place.ASSETS, path, title.text(), session);
        var frame = around.frame();
        var texts = frame.texts();
        var base = frame.at(path);
        var href = href(base, shown);
        var withheld = rights.withheld(List.of(asset)).get(asset.id());
        return new AssetEditPage(
                around,
                Notice.sentence(attempt.notice(), texts),
                refusal(attempt, texts, href),
                href,
                base,
                title,
                texts.text("kind", asset.kind()),
                States.of(asset, withheld, texts),
                withheld == null
                        ? facts(asset, texts)
                        : texts.text("asset-edit.updated", texts.date(asset.updatedAt())),
                asset.revision(),
                step(asset),
                missing(attempt, new Missing(view, base, texts)),
                Unwritten.of(view, frame),
                isRefusedAsUnready(attempt),
                tabs(view, shown, base, texts),
                besides(view, shown, second, base, texts),
                second == null
                        ? null
                        : new Panes(view, working, base, shown, second, texts).pane("beside-", second, values(second)),
                variant(
                        view,
                        shown,
                        new Panes(view, working, base, shown, second, texts)
                                .pane("", shown, texts(shown, attempt, texts)),
                        attempt,
                        frame,
                        base,
                        session),
                shared(view, attempt, texts),
                schedule(view, attempt, texts),
                asset.publishedAt() != null,
                choices.terms(texts, asset.kind(), termsId(view), asset.state() == AssetState.DRAFT),
                view.terms() == null ? null : TermsLabels.label(view.terms(), frame),
                asset.state() == AssetState.PUBLISHED && !asset.isScheduled() && withheld == null
                        ? frame.at("/assets/" + asset.slug())
                        : null,
                largest);
    }

    /** The address of an asset's page with one language open. */
    static String href(String base, VariantView shown) {
        return base + "?language=" + shown.variant().language();
    }

    /** The same with another language beside it; {@code none} for none, and empty for what suits it. */
    static String href(String base, VariantView shown, String beside) {
        return beside.isEmpty() ? href(base, shown) : href(base, shown) + "&beside=" + URLEncoder.encode(beside, UTF_8);
    }

    private static @Nullable VariantView beside(AssetView view, VariantView shown, String asked) {
        var wanted = LanguageTag.parse(asked)
                .flatMap(view::in)
                .orElse(view.variants().getFirst());
        return asked.equals(NONE)
                        || wanted.variant().id().equals(shown.variant().id())
                ? null
                : wanted;
    }

    private static List<Tab> besides(
            AssetView view, VariantView shown, @Nullable VariantView second, String base, Texts texts) {
        if (view.variants().size() == 1) {
            return List.of();
        }
        List<Tab> tabs = new ArrayList<>();
        tabs.add(new Tab(
                new Words(texts.text("asset-edit.beside.none"), texts.language().tag()),
                "",
                href(base, shown, NONE),
                second == null));
        for (var each : view.variants()) {
            if (!each.variant().id().equals(shown.variant().id())) {
                var href = href(base, shown, each.variant().language().value());
                tabs.add(new Tab(name(each.variant(), texts), "", href, each.equals(second)));
            }
        }
        return tabs;
    }

    private static @Nullable Refusal refusal(Attempt attempt, Texts texts, String href) {
        var problem = attempt.problem();
        if (problem == null || isRefusedAsUnready(attempt)) {
            return null;
        }
        return attempt.part() == Part.COMMAND
                ? Refusal.command(problem, texts, href)
                : Refusal.of(problem, texts, href);
    }

    private List<AssetEditPage.Missing> missing(Attempt attempt, Missing missing) {
        var problem = attempt.problem();
        return problem != null && isRefusedAsUnready(attempt) ? missing.of(problem) : missing.before(gate);
    }

    private static boolean isRefusedAsUnready(Attempt attempt) {
        return attempt.problem() != null && attempt.problem().code() == ProblemCode.NOT_READY_TO_PUBLISH;
    }

    private static Step step(Asset asset) {
        if (asset.isScheduled()) {
            return Step.AWAIT;
        }
        return switch (asset.state()) {
            case DRAFT -> Step.PUBLISH;
            case PUBLISHED -> Step.WITHDRAW;
            case WITHDRAWN -> Step.REPUBLISH;
        };
    }

    private static String facts(Asset asset, Texts texts) {
        if (asset.publishAt() != null) {
            return texts.text("asset-edit.publishes", texts.moment(asset.publishAt()));
        }
        if (asset.withdrawAt() != null) {
            return texts.text("asset-edit.withdraws", texts.moment(asset.withdrawAt()));
        }
        return switch (asset.state()) {
            case DRAFT -> texts.text("asset-edit.updated", texts.date(asset.updatedAt()));
            case PUBLISHED ->
                texts.text(
                        "asset-edit.published",
                        texts.date(Objects.requireNonNullElse(asset.publishedAt(), asset.updatedAt())));
            case WITHDRAWN ->
                texts.text(
                        "asset-edit.withdrawn",
                        texts.date(Objects.requireNonNullElse(asset.withdrawnAt(), asset.updatedAt())));
        };
    }

    private static List<Tab> tabs(AssetView view, VariantView shown, String base, Texts texts) {
        List<Tab> tabs = new ArrayList<>();
        for (var each : view.variants()) {
            var isOpen = each.variant().id().equals(shown.variant().id());
            var mark = each.variant().state() == VariantState.DRAFT ? texts.text("asset-edit.tab.draft") : "";
            tabs.add(new Tab(name(each.variant(), texts), mark, href(base, each), isOpen));
        }
        return tabs;
    }

    static Words name(LanguageVariant variant, Texts texts) {
        var tag = variant.language();
        return tag.equals(LanguageTag.NONE)
                ? new Words(texts.text("assets.no-language"), tag)
                : new Words(texts.autonym(tag), tag);
    }

    private AssetEditPage.Variant variant(
            AssetView view,
            VariantView shown,
            TextsPane pane,
            Attempt attempt,
            Frame frame,
            String base,
            Session session) {
        var texts = frame.texts();
        var variant = shown.variant();
        var kind = view.asset().kind();
        var underway = uploads.of(view, shown, session);
        var unready = isRefusedAsUnready(attempt) && shown.original().isEmpty();
        var ids = shown.files().stream().map(AssetFile::id).toList();
        return new AssetEditPage.Variant(
                variant.id().toString(),
                name(variant, texts),
                base + "/variants/" + variant.id(),
                pane,
                EditorPictures.of(kind, shown, texts),
                pictures.note(shown, texts),
                base + "/preview?language=" + variant.language(),
                new EditorFiles(texts, base)
                        .rows(
                                shown,
                                custody.damageAmong(ids),
                                held.of(ids),
                                knowledge.named(ids, texts),
                                approvals.standing(view, ids, texts)),
                uploads.rows(underway, view, shown, frame),
                shown.original().isEmpty(),
                kind == AssetKind.FILM,
                UploadLists.isLookedInto(underway) || pictures.isAwaited(shown),
                languageStep(view, shown),
                unready ? texts.text("asset-edit.missing.file", Choices.language(variant.language(), texts)) : null);
    }

    private static @Nullable LanguageStep languageStep(AssetView view, VariantView shown) {
        if (view.asset().state() != AssetState.PUBLISHED) {
            return null;
        }
        return shown.variant().state() == VariantState.DRAFT ? LanguageStep.PUBLISH : LanguageStep.TAKE_BACK;
    }

    private static FormState texts(VariantView shown, Attempt attempt, Texts texts) {
        var variant = shown.variant();
        if (attempt.part() == Part.TEXTS && attempt.problem() != null) {
            return attempt.sent().refused(attempt.problem(), texts);
        }
        var unready = isRefusedAsUnready(attempt) && variant.title().isEmpty();
        return new FormState(
                values(shown).values(),
                unready
                        ? Map.of(
                                "title",
                                texts.text("asset-edit.missing.title", Choices.language(variant.language(), texts)))
                        : Map.of());
    }

    private FormState schedule(AssetView view, Attempt attempt, Texts texts) {
        if (attempt.part() == Part.SCHEDULE && attempt.problem() != null) {
            return attempt.sent().refused(attempt.problem(), texts);
        }
        var asset = view.asset();
        return FormState.of(Map.of(
                "publishAt", moments.written(asset.publishAt()), "withdrawAt", moments.written(asset.withdrawAt())));
    }

    private static FormState values(VariantView shown) {
        var variant = shown.variant();
        return FormState.of(Map.of(
                "title", variant.title(), "summary", variant.summary(), "alternativeText", variant.alternativeText()));
    }

    private static @Nullable UUID termsId(AssetView view) {
        return view.terms() == null ? null : view.terms().id();
    }

    private static FormState shared(AssetView view, Attempt attempt, Texts texts) {
        if (attempt.part() == Part.SHARED && attempt.problem() != null) {
            return attempt.sent().refused(attempt.problem(), texts);
        }
        var asset = view.asset();
        var chosen = termsId(view);
        var values = Map.of(
                "rightsHolder", asset.rightsHolder(),
                "contact", asset.contact().value(),
                "slug", asset.slug().value(),
                "terms", chosen == null ? "" : chosen.toString());
        var unready = isRefusedAsUnready(attempt) && chosen == null;
        return new FormState(values, unready ? Map.of("terms", texts.text("asset-edit.missing.terms")) : Map.of());
    }

    /** The forms for the texts of the languages that stand on one page. */
    private record Panes(
            AssetView view,
            Map<UUID, WorkingTexts> working,
            String base,
            VariantView shown,
            @Nullable VariantView second,
            Texts texts) {
        TextsPane pane(String prefix, VariantView each, FormState form) {
            var variant = each.variant();
            var now = Objects.requireNonNull(working.get(variant.id()));
            var sent = form.value("version");
            return new TextsPane(
                    prefix,
                    name(variant, texts),
                    base + "/variants/" + variant.id(),
                    "/api/editor/variants/" + variant.id() + "/texts/draft",
                    form,
                    sent.matches("\\d{1,18}") ? Long.parseLong(sent) : now.version(),
                    draft(now),
                    variant.state() == VariantState.PUBLISHED
                            && view.asset().state() == AssetState.PUBLISHED
                            && !view.asset().isScheduled(),
                    Descriptions.isMissing(view.asset().kind(), variant),
                    shown.variant().language().value(),
                    second == null ? NONE : second.variant().language().value());
        }

        private @Nullable String draft(WorkingTexts now) {
            var draft = now.draft();
            return draft == null
                    ? null
                    : texts.text(
                            "asset-edit.draft-of",
                            Objects.requireNonNullElse(draft.writer(), texts.text("history.service")),
                            texts.time(draft.at()));
        }
    }
}
