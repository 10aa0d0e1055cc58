package no.opphav.web.editor;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.opphav.account.Account;
import no.opphav.account.Accounts;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.VariantView;
import no.opphav.catalogue.Workspace;
import no.opphav.ingest.Upload;
import no.opphav.ingest.UploadState;
import no.opphav.ingest.UploadTarget;
import no.opphav.kernel.Problem;
import no.opphav.web.Frame;
import no.opphav.web.Pill;
import no.opphav.web.Texts;
import no.opphav.web.Tone;
import no.opphav.web.Words;
import no.opphav.web.site.Picture;
import org.jspecify.annotations.Nullable;

/** Writes uploads as rows. */
@Singleton
class UploadTexts {
    private static final int LONGEST_BADGE = 5;
    private static final String SENTENCE_ENDS = ".*[.!?»]";

    private final Workspace workspace;
    private final Accounts accounts;

    UploadTexts(Workspace workspace, Accounts accounts) {
        this.workspace = workspace;
        this.accounts = accounts;
    }

    /**
     * An upload of whoever reads it.
     *
     * @param back what its buttons add to their addresses; may be empty
     */
    UploadRow row(Upload upload, Frame frame, String back) {
        return row(upload, frame, back, List.of());
    }

    /** An upload of somebody else. */
    UploadRow rowOfOther(Upload upload, Frame frame) {
        var texts = frame.texts();
        var owner =
                Optional.ofNullable(upload.ownerId()).flatMap(accounts::find).map(Account::name);
        return row(
                upload,
                frame,
                "",
                owner.map(name -> texts.text("uploads.by", name)).stream().toList());
    }

    private UploadRow row(Upload upload, Frame frame, String back, List<String> more) {
        var texts = frame.texts();
        var home = home(upload);
        var made = upload.state() == UploadState.ACCEPTED ? home : Optional.<Home>empty();
        var base = frame.at(Place.UPLOADS.path() + "/" + upload.id());
        return new UploadRow(
                upload.id().toString(),
                upload.name().value(),
                badge(upload),
                Stream.concat(facts(upload, home, texts), more.stream()).collect(Collectors.joining(" · ")),
                upload.state() == UploadState.RECEIVING ? (int) (100 * upload.offset() / upload.length()) : null,
                pill(upload.state(), texts),
                said(upload, texts),
                made.map(Home::title).orElse(null),
                made.map(where -> where.href(frame)).orElse(null),
                made.map(where -> where.picture(texts)).orElse(null),
                upload.state() == UploadState.QUARANTINED ? base + "/retry" + back : null,
                OwnUploads.needsSomebody(upload) ? base + "/remove" + back : null);
    }

    /** Whether a picture of what was made of it is still on its way. */
    boolean awaitsPicture(Upload upload, EditorPictures pictures) {
        return upload.state() == UploadState.ACCEPTED
                && home(upload)
                        .filter(home -> pictures.isAwaited(home.variant()))
                        .isPresent();
    }

    /** Where a file belongs. */
    private record Home(AssetView asset, VariantView variant) {
        Words title() {
            return Titles.of(asset, variant);
        }

        String href(Frame frame) {
            return AssetEditPages.href(
                    frame.at("/editor/assets/" + asset.asset().slug()), variant);
        }

        Picture picture(Texts texts) {
            return EditorPictures.of(asset.asset().kind(), variant, texts);
        }
    }

    private Optional<Home> home(Upload upload) {
        return switch (upload.target()) {
            case UploadTarget.NewRendition wanted ->
                workspace
                        .variant(wanted.variantId())
                        .map(variant -> home(workspace.byId(variant.assetId()), variant.id()));
            case UploadTarget.NextVersion wanted ->
                workspace.versions(wanted.renditionId()).stream()
                        .findFirst()
                        .flatMap(file -> workspace.variant(file.variantId()))
                        .map(variant -> home(workspace.byId(variant.assetId()), variant.id()));
            case UploadTarget.NewDraft ignored ->
                Optional.ofNullable(upload.assetId())
                        .map(workspace::byId)
                        .map(asset -> new Home(asset, asset.variants().getFirst()));
        };
    }

    private static Home home(AssetView asset, java.util.UUID variantId) {
        return new Home(asset, EditedAssets.variant(asset, variantId));
    }

    private static Stream<String> facts(Upload upload, Optional<Home> home, Texts texts) {
        List<String> facts = new ArrayList<>();
        var size = texts.size(upload.length());
        if (upload.state() == UploadState.ACCEPTED) {
            facts.add(upload.name().value());
        }
        facts.add(
                upload.state() == UploadState.RECEIVING
                        ? texts.text("uploads.part", texts.size(upload.offset()), size)
                        : size);
        if (upload.state() != UploadState.ACCEPTED) {
            home.ifPresent(
                    where -> facts.add(texts.text("uploads.for", where.title().text())));
        }
        facts.add(texts.time(upload.createdAt()));
        if (OwnUploads.needsSomebody(upload)) {
            facts.add(texts.text("uploads.until", texts.date(upload.expiresAt())));
        }
        return facts.stream();
    }

    private static String badge(Upload upload) {
        var extension = upload.name().extension();
        return extension
                .substring(0, Math.min(extension.length(), LONGEST_BADGE))
                .toUpperCase(Locale.ROOT);
    }

    private static Pill pill(UploadState state, Texts texts) {
        var tone = switch (state) {
            case RECEIVING, QUARANTINED -> Tone.WARN;
            case RECEIVED, INSPECTING -> Tone.QUIET;
            case ACCEPTED -> Tone.GOOD;
            case REFUSED -> Tone.BAD;
        };
        return new Pill(tone, texts.text("upload-state", state));
    }

    private static String said(Upload upload, Texts texts) {
        return switch (upload.state()) {
            case RECEIVING -> texts.text("uploads.stopped");
            case RECEIVED, INSPECTING, REFUSED, QUARANTINED -> reason(upload.problem(), texts);
            case ACCEPTED -> "";
        };
    }

    /** What is wrong with the file, else what is wrong at all, in whole sentences. */
    private static String reason(@Nullable Problem problem, Texts texts) {
        if (problem == null) {
            return "";
        }
        if (!problem.fields().isEmpty()) {
            return problem.fields().stream().map(texts::field).collect(Collectors.joining(" "));
        }
        var title = texts.title(problem);
        return (title.matches(SENTENCE_ENDS) ? title : title + ".") + " " + texts.detail(problem);
    }
}
