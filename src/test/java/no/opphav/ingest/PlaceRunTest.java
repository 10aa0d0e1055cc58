package no.opphav.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import no.opphav.catalogue.AssetFile;
import no.opphav.catalogue.AssetKind;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.Catalogue;
import no.opphav.catalogue.FileFact;
import no.opphav.catalogue.FileFacts;
import no.opphav.catalogue.HeldFile;
import no.opphav.catalogue.HeldFiles;
import no.opphav.catalogue.NewFile;
import no.opphav.catalogue.PublicAsset;
import no.opphav.catalogue.PublicFile;
import no.opphav.catalogue.Workspace;
import no.opphav.ingest.inspection.Photo;
import no.opphav.kernel.Checksum;
import no.opphav.kernel.FileName;
import no.opphav.kernel.MediaType;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.storage.ObjectStore;
import no.opphav.terms.Access;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestAssets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningService.class)
class PlaceRunTest {
    private final RunningService service;
    private final Workspace workspace;
    private final Catalogue catalogue;
    private final ObjectStore store;

    PlaceRunTest(RunningService service) {
        this.service = service;
        this.workspace = service.bean(Workspace.class);
        this.catalogue = service.bean(Catalogue.class);
        this.store = service.bean(ObjectStore.class);
    }

    @Test
    void a_photo_from_before_is_offered_again_without_its_place() throws IOException {
        var photo = held(Photo.withPlace(), "photo.jpg");
        assertHeld(photo);

        look();

        assertThat(catalogue.file(photo.id())).isInstanceOf(PublicFile.Offered.class);
        assertThat(workspace.facts(photo.id()))
                .extracting(FileFact::value)
                .contains("59.91000, 10.75000", "© Direktoratet");
        var offered = workspace.file(photo.id()).orElseThrow();
        assertThat(offered.checksum()).isEqualTo(photo.checksum());
        try (var bytes = store.open(
                Objects.requireNonNull(offered.publicChecksum()), 0, Objects.requireNonNull(offered.publicSize()))) {
            assertThat(new String(bytes.readAllBytes(), StandardCharsets.ISO_8859_1))
                    .contains("Direktoratet")
                    .doesNotContain("10,45.0E");
        }
    }

    @Test
    void editors_see_why_a_file_is_held() {
        var waiting = held(Photo.withPlace(), "photo.jpg");
        var kept = held("no photo at all".getBytes(StandardCharsets.UTF_8), "photo.jpg");
        var held = service.bean(HeldFiles.class);
        assertThat(held.of(List.of(waiting.id())).get(waiting.id())).returns(true, HeldFile::isWaiting);
        look();
        assertThat(held.of(List.of(waiting.id(), kept.id()))).containsOnlyKeys(kept.id());
        assertThat(held.of(List.of(kept.id())).get(kept.id())).returns(false, HeldFile::isWaiting);
    }

    @Test
    void one_that_names_no_place_is_offered_as_it_is() {
        var photo = held(Photo.withoutPlace(), "photo.jpg");
        look();
        assertThat(catalogue.file(photo.id())).isInstanceOf(PublicFile.Offered.class);
        assertThat(workspace.file(photo.id()).orElseThrow().publicChecksum()).isNull();
    }

    @Test
    void one_of_which_nothing_can_be_said_stays_with_its_editors() {
        var photo = held("no photo at all".getBytes(StandardCharsets.UTF_8), "photo.jpg");
        look();
        look();
        assertHeld(photo);
        assertThat(workspace.file(photo.id())).contains(photo);
    }

    private void assertHeld(AssetFile photo) {
        assertThat(catchThrowableOfType(Problem.class, () -> catalogue.file(photo.id()))
                        .code())
                .isEqualTo(ProblemCode.FILE_HELD);
        var asset = workspace.variant(photo.variantId()).orElseThrow().assetId();
        assertThat(catalogue.find(asset))
                .isInstanceOfSatisfying(
                        PublicAsset.Published.class,
                        shown -> assertThat(shown.view().variants())
                                .allSatisfy(
                                        variant -> assertThat(variant.files()).isEmpty()));
    }

    private void look() {
        service.bean(SchedulerClient.class)
                .scheduleIfNotExists(
                        PlaceTasks.LOOK.instance("all").build(), service.clock().instant());
        service.runDueTasks();
    }

    /** What an earlier version of the service took in, as an upgrade finds it. */
    private AssetFile held(byte[] content, String name) {
        var key = Checksum.ofContent(content);
        store.put(key, content.length, new ByteArrayInputStream(content));
        var published = new TestAssets(service).published(AssetKind.PICTURE, Access.FREE);
        var file = workspace.replaceFile(
                original(published).renditionId(),
                new NewFile(key, content.length, MediaType.JPEG, new FileName(name), FileFacts.NONE),
                TestAssets.SERVICE);
        new TestAssets(service).hold(file.id());
        return file;
    }

    private static AssetFile original(AssetView view) {
        return view.variants().getFirst().files().getFirst();
    }
}
