package no.opphav.web.editor;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import no.opphav.account.Session;
import no.opphav.catalogue.Asset;
import no.opphav.catalogue.AssetFile;
import no.opphav.catalogue.AssetKind;
import no.opphav.catalogue.AssetState;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.HeldFiles;
import no.opphav.catalogue.LanguageVariant;
import no.opphav.catalogue.VariantState;
import no.opphav.catalogue.VariantView;
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
    private final EditorFrames frames;
    private final Choices choices;
    private final Custody custody;
    private final HeldFiles held;
    private final FileKnowledge knowledge;
    private final Approvals approvals;
    private final UploadLists uploads;
    private final EditorPictures pictures;
    private final FileLimit largest;

    AssetEditPages(
            EditorFrames frames,
            Choices choices,
            Custody custody,
            HeldFiles held,
            FileKnowledge knowledge,
            Approvals approvals,
            UploadLists uploads,
            EditorPictures pictures,
            UploadSettings settings) {
        this.frames = frames;
        this.choices = choices;
        this.custody = custody;
        this.held = held;
        this.knowledge = knowledge;
        this.approvals = approvals;
        this.uploads = uploads;
        this.pictures = pictures;
        this.largest = FileLimit.of(settings);
    }

    /** The page with one language open, after an attempt. */
    AssetEditPage page(InterfaceLanguage lang, AssetView view, VariantView shown, Attempt attempt, Session session) {
        var asset = view.asset();
        var title = Titles.of(view, shown);
        var path = "/editor/assets/" + asset.slug();
        var around = frames.at(lang, Place.ASSETS, path, title.text(), session);
        var frame = around.frame();
        var texts = frame.texts();
        var base = frame.at(path);
        var href = href(base, shown);
        return new AssetEditPage(
                around,
                Notice.sentence(attempt.notice(), texts),
                refusal(attempt, texts, href),
                href,
                base,
                title,
                texts.text("kind", asset.kind()),
                States.of(asset.state(), texts),
                facts(asset, texts),
                asset.revision(),
                step(asset),
                Missing.of(view, base, texts),
                Unwritten.of(view, frame),
                isRefusedAsUnready(attempt),
                tabs(view, shown, base, texts),
                variant(view, shown, attempt, frame, base, session),
                shared(view, attempt, texts),
                asset.publishedAt() != null,
                choices.terms(texts, asset.kind(), termsId(view), asset.state() == AssetState.DRAFT),
                view.terms() == null ? null : TermsLabels.label(view.terms(), frame),
                asset.state() == AssetState.PUBLISHED ? frame.at("/assets/" + asset.slug()) : null,
                largest);
    }

    /** The address of an asset's page with one language open. */
    static String href(String base, VariantView shown) {
        return base + "?language=" + shown.variant().language();
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

    private static boolean isRefusedAsUnready(Attempt attempt) {
        return attempt.problem() != null && attempt.problem().code() == ProblemCode.NOT_READY_TO_PUBLISH;
    }

    private static Step step(Asset asset) {
        return switch (asset.state()) {
            case DRAFT -> Step.PUBLISH;
            case PUBLISHED -> Step.WITHDRAW;
            case WITHDRAWN -> Step.REPUBLISH;
        };
    }

    private static String facts(Asset asset, Texts texts) {
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

    private static Words name(LanguageVariant variant, Texts texts) {
        var tag = variant.language();
        return tag.equals(LanguageTag.NONE)
                ? new Words(texts.text("assets.no-language"), tag)
                : new Words(texts.autonym(tag), tag);
    }

    private AssetEditPage.Variant variant(
            AssetView view, VariantView shown, Attempt attempt, Frame frame, String base, Session session) {
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
                texts(shown, attempt, texts),
                Descriptions.isMissing(kind, variant),
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
        var values = Map.of(
                "title", variant.title(), "summary", variant.summary(), "alternativeText", variant.alternativeText());
        var unready = isRefusedAsUnready(attempt) && variant.title().isEmpty();
        return new FormState(
                values,
                unready
                        ? Map.of(
                                "title",
                                texts.text("asset-edit.missing.title", Choices.language(variant.language(), texts)))
                        : Map.of());
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
}
