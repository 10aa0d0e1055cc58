package no.opphav.web.editor;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import no.opphav.account.Session;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.VariantView;
import no.opphav.ingest.Upload;
import no.opphav.ingest.UploadState;
import no.opphav.ingest.UploadTarget;
import no.opphav.web.Frame;

/** The uploads that belong to one language of an asset, as its page shows them. */
@Singleton
class UploadLists {
    private final OwnUploads uploads;
    private final UploadTexts said;

    UploadLists(OwnUploads uploads, UploadTexts said) {
        this.uploads = uploads;
        this.said = said;
    }

    /** Their own uploads that have not become a file yet. */
    List<Upload> of(AssetView view, VariantView shown, Session session) {
        return uploads.own(session).stream()
                .filter(upload -> upload.state() != UploadState.ACCEPTED && isFor(upload, view, shown))
                .toList();
    }

    private static boolean isFor(Upload upload, AssetView view, VariantView shown) {
        return switch (upload.target()) {
            case UploadTarget.NewRendition wanted ->
                wanted.variantId().equals(shown.variant().id());
            case UploadTarget.NextVersion wanted ->
                shown.files().stream().anyMatch(file -> file.renditionId().equals(wanted.renditionId()));
            case UploadTarget.NewDraft ignored ->
                Objects.equals(upload.assetId(), view.asset().id());
        };
    }

    /** The uploads as rows whose buttons lead back to the asset's page. */
    List<UploadRow> rows(List<Upload> underway, AssetView view, VariantView shown, Frame frame) {
        var back =
                "?asset=" + view.asset().slug() + "&language=" + shown.variant().language();
        return underway.stream().map(upload -> said.row(upload, frame, back)).toList();
    }

    static boolean isLookedInto(List<Upload> underway) {
        return underway.stream()
                .anyMatch(upload -> upload.state() == UploadState.RECEIVED || upload.state() == UploadState.INSPECTING);
    }
}
