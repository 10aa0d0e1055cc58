package no.opphav.web.editor;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import no.opphav.account.Session;
import no.opphav.catalogue.AssetFile;
import no.opphav.catalogue.AssetKind;
import no.opphav.catalogue.AssetState;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.FileRole;
import no.opphav.catalogue.Preview;
import no.opphav.catalogue.VariantState;
import no.opphav.catalogue.VariantView;
import no.opphav.catalogue.Workspace;
import no.opphav.custody.Custody;
import no.opphav.ingest.UploadSettings;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.terms.Access;
import no.opphav.web.FormState;
import no.opphav.web.InterfaceLanguage;
import no.opphav.web.Option;
import no.opphav.web.Pill;
import no.opphav.web.Texts;
import no.opphav.web.Tone;
import no.opphav.web.site.FileRows;
import org.jspecify.annotations.Nullable;

/** Puts the pages together on which files are added and replaced. */
@Singleton
class FilePages {
    private final Workspace workspace;
    private final Custody custody;
    private final Approvals approvals;
    private final EditorFrames frames;
    private final Makings making;
    private final FileKnowledge knowledge;
    private final EditorPictures pictures;
    private final FileLimit largest;

    FilePages(
            Workspace workspace,
            Custody custody,
            Approvals approvals,
            EditorFrames frames,
            Makings making,
            FileKnowledge knowledge,
            EditorPictures pictures,
            UploadSettings uploads) {
        this.workspace = workspace;
        this.custody = custody;
        this.approvals = approvals;
        this.frames = frames;
        this.making = making;
        this.knowledge = knowledge;
        this.pictures = pictures;
        this.largest = FileLimit.of(uploads);
    }

    NewFilePage adding(
            InterfaceLanguage lang,
            AssetView view,
            VariantView shown,
            FormState sent,
            @Nullable Problem problem,
            Session session) {
        var texts = frames.texts(lang);
        var base = "/editor/assets/" + view.asset().slug();
        var path = base + "/variants/" + shown.variant().id() + "/files";
        var language = Choices.language(shown.variant().language(), texts);
        var around = frames.at(lang, Place.ASSETS, path, texts.text("new-file.headline", language), session);
        var frame = around.frame();
        var roles = roles(view.asset().kind(), shown, texts);
        var form = sent.value("role").isEmpty()
                ? new FormState(Map.of("role", roles.getFirst().value(), "label", sent.value("label")), Map.of())
                : sent;
        return new NewFilePage(
                around,
                problem == null ? form : form.refused(problem, texts),
                problem == null ? null : Refusal.of(problem, texts, frame.at(path)),
                Titles.of(view, shown),
                language,
                shown.variant().id().toString(),
                AssetEditPages.href(frame.at(base), shown),
                frame.at(path),
                Answers.address(AssetEditPages.href(frame.at(base), shown), Notice.FILE_ADDED),
                roles,
                largest);
    }

    /** The original first where it is missing; captions only where there is something to caption. */
    private static List<Option> roles(AssetKind kind, VariantView shown, Texts texts) {
        return Arrays.stream(FileRole.values())
                .filter(role -> role != FileRole.ORIGINAL || shown.original().isEmpty())
                .filter(role -> role != FileRole.CAPTIONS || kind == AssetKind.FILM)
                .map(role -> new Option(
                        role.name().toLowerCase(Locale.ROOT),
                        texts.text("file-role", role),
                        texts.text("file-role-hint", role)))
                .toList();
    }

    RenditionPage replacing(
            InterfaceLanguage lang, AssetView view, AssetFile current, @Nullable Problem problem, Session session) {
        var texts = frames.texts(lang);
        var base = "/editor/assets/" + view.asset().slug();
        var path = base + "/renditions/" + current.renditionId();
        var shown = EditedAssets.variant(view, current.variantId());
        var row = new FileRows(texts, shown.variant().language()).row(current);
        var around = frames.at(lang, Place.ASSETS, path, row.what().text(), session);
        var frame = around.frame();
        var files = new EditorFiles(texts, frame.at(base));
        var back = AssetEditPages.href(frame.at(base), shown);
        var alone = alone(current, shown);
        var versions = workspace.versions(current.renditionId());
        var standing =
                approvals.standing(view, versions.stream().map(AssetFile::id).toList(), texts);
        return new RenditionPage(
                around,
                problem == null ? FormState.empty() : FormState.empty().refused(atFile(problem), texts),
                problem == null ? null : refusal(problem, texts, frame.at(path)),
                row.what(),
                row.badge(),
                Titles.of(view, shown),
                current.renditionId().toString(),
                back,
                frame.at(path),
                Answers.address(back, Notice.FILE_REPLACED),
                isPublicAtOnce(view, shown, current),
                soundness(current.id(), texts, frame.at(path)),
                versions.stream()
                        .map(version ->
                                files.version(version, shown, current, approval(version, standing, frame.at(base))))
                        .toList(),
                making.of(current, frame.at(path), texts),
                EditorPictures.of(view.asset().kind(), alone, texts),
                pictures.note(alone, texts),
                pictures.isAwaited(alone),
                knowledge.known(current, texts),
                knowledge.made(current, texts),
                largest);
    }

    private static RenditionPage.@Nullable Approval approval(AssetFile file, Map<UUID, Pill> standing, String base) {
        var pill = standing.get(file.id());
        return pill == null ? null : new RenditionPage.Approval(pill, base + "/versions/" + file.id());
    }

    /** Of a presentation that is handed out on request, the public sees nothing but what is approved. */
    private static boolean isPublicAtOnce(AssetView view, VariantView shown, AssetFile current) {
        var onRequest = view.termsOf(current)
                .filter(terms -> terms.access() == Access.ON_REQUEST)
                .isPresent();
        return view.asset().state() == AssetState.PUBLISHED
                && shown.variant().state() == VariantState.PUBLISHED
                && !(onRequest && view.asset().kind() == AssetKind.PRESENTATION);
    }

    private RenditionPage.Soundness soundness(UUID fileId, Texts texts, String address) {
        var state = custody.state(fileId);
        var verify = address + "/verify";
        if (state.beingVerified()) {
            return new RenditionPage.Soundness(Tone.QUIET, texts.text("soundness.being-verified"), verify);
        }
        if (state.damage() != null && state.damageFoundAt() != null) {
            var found = texts.time(state.damageFoundAt());
            var sentence = switch (state.damage()) {
                case DAMAGED -> texts.text("soundness-damage.damaged", found);
                case MISSING -> texts.text("soundness-damage.missing", found);
            };
            return new RenditionPage.Soundness(Tone.BAD, sentence, verify);
        }
        if (custody.isMadeDamaged(fileId)) {
            return new RenditionPage.Soundness(Tone.BAD, texts.text("soundness.made-damaged"), verify);
        }
        var sentence = state.verifiedAt() == null
                ? texts.text("soundness.as-it-came")
                : texts.text("soundness.verified", texts.time(state.verifiedAt()));
        return new RenditionPage.Soundness(Tone.GOOD, sentence, verify);
    }

    /** The variant as if it had nothing but one file. */
    private VariantView alone(AssetFile file, VariantView in) {
        var covers =
                workspace.previews(file.id()).stream().filter(Preview::isCover).toList();
        return new VariantView(in.variant(), List.of(file), covers);
    }

    /** Removing an original that the public sees is refused at what would then be missing, which this page has no field for. */
    private static @Nullable Refusal refusal(Problem problem, Texts texts, String address) {
        return problem.code() == ProblemCode.NOT_READY_TO_PUBLISH
                ? Refusal.command(problem, texts, address)
                : Refusal.of(problem, texts, address);
    }

    private static Problem atFile(Problem problem) {
        return problem.at(problem.fields().stream()
                .filter(field -> field.field().equals("file"))
                .toArray(Problem.FieldProblem[]::new));
    }
}
