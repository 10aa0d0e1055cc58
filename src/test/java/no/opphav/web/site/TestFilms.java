package no.opphav.web.site;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import no.opphav.catalogue.AssetKind;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.FileFacts;
import no.opphav.catalogue.FileRole;
import no.opphav.catalogue.NewFile;
import no.opphav.catalogue.NewPreview;
import no.opphav.catalogue.PreviewPart;
import no.opphav.catalogue.Workspace;
import no.opphav.kernel.FileName;
import no.opphav.kernel.MediaType;
import no.opphav.terms.Access;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestAssets;

/** Makes films for tests, 1280 × 720 and a minute and five seconds long, as rows without bytes. */
final class TestFilms {
    private final TestAssets assets;
    private final Workspace workspace;

    TestFilms(RunningService service) {
        this.assets = new TestAssets(service);
        this.workspace = service.bean(Workspace.class);
    }

    AssetView published() {
        var draft = assets.draft(AssetKind.FILM, "Film \"<&> " + UUID.randomUUID());
        var variant = draft.variants().getFirst().variant();
        var bytes = TestAssets.file();
        var file = workspace.addFile(
                variant.id(),
                FileRole.ORIGINAL,
                "",
                new NewFile(
                        bytes.checksum(),
                        bytes.size(),
                        MediaType.MP4,
                        new FileName("film.mp4"),
                        new FileFacts(1280, 720, null, Duration.ofSeconds(65))),
                TestAssets.SERVICE);
        workspace.addPreviews(file.id(), List.of(preview(320), preview(640)));
        var asset = assets.under(assets.terms(Access.FREE), draft.asset().id());
        workspace.publish(asset.id(), asset.revision(), TestAssets.SERVICE);
        return workspace.byId(asset.id());
    }

    private static NewPreview preview(int width) {
        var bytes = TestAssets.file();
        return new NewPreview(
                PreviewPart.PAGE, 1, width, width * 9 / 16, bytes.checksum(), bytes.size(), MediaType.PNG);
    }
}
