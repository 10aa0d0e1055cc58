package no.opphav.web.editor;

import static no.opphav.testing.TestAssets.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import no.opphav.catalogue.AssetFile;
import no.opphav.catalogue.AssetKind;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.DerivativePurpose;
import no.opphav.catalogue.FactName;
import no.opphav.catalogue.FileFact;
import no.opphav.catalogue.FileFacts;
import no.opphav.catalogue.FileRole;
import no.opphav.catalogue.NewDerivative;
import no.opphav.catalogue.NewFile;
import no.opphav.catalogue.Workspace;
import no.opphav.kernel.Checksum;
import no.opphav.kernel.FileName;
import no.opphav.kernel.MediaType;
import no.opphav.storage.ObjectStore;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestAssets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an editor is told of a file, and of what others get in its place. */
@ExtendWith(RunningService.class)
class RenditionPageTest {
    private static final byte[] COPY = "A copy without its place".getBytes(StandardCharsets.UTF_8);

    private final RunningService service;
    private final EditorBrowser browser;
    private final AssetView view;
    private final AssetFile file;

    RenditionPageTest(RunningService service) {
        this.service = service;
        this.browser = new EditorBrowser(service);
        this.view = new TestAssets(service).draft(AssetKind.PICTURE);
        this.file = added();
    }

    private AssetFile added() {
        var said = List.of(
                new FileFact(FactName.AUTHOR, "Kari Nordmann"),
                new FileFact(FactName.PLACE, "59.91, 10.75"),
                new FileFact(FactName.LANGUAGE, "se"));
        var checksum = Checksum.ofContent(COPY);
        service.bean(ObjectStore.class).put(checksum, COPY.length, new ByteArrayInputStream(COPY));
        var copy = new NewDerivative(DerivativePurpose.PUBLIC, checksum, COPY.length, MediaType.JPEG);
        var photo = new NewFile(
                TestAssets.file().checksum(),
                1234,
                MediaType.JPEG,
                new FileName("foto.jpg"),
                new FileFacts(640, 480, null, null, said),
                copy);
        var variant = view.variants().getFirst().variant().id();
        return service.bean(Workspace.class).addFile(variant, FileRole.ORIGINAL, "", photo, SERVICE);
    }

    @Test
    void all_that_is_known_of_a_file_stands_on_its_page() {
        assertThat(page())
                .contains("image/jpeg", "640 × 480 piksler", file.checksum().hex())
                .contains("Kari Nordmann", "59.91, 10.75", "nordsamisk");
    }

    @Test
    void the_copy_that_others_get_can_be_seen_beside_the_original() {
        var address = "/editor/derivatives/" + file.id() + "/public";
        assertThat(page()).contains("Publikum får en kopi uten stedet", address, "/foto.jpg?inline");
        assertThat(browser.open(address).body()).isEqualTo(new String(COPY, StandardCharsets.UTF_8));
        assertThat(browser.open("/editor/derivatives/" + file.id() + "/web").statusCode())
                .isEqualTo(404);
        assertThat(browser.statusForAnyone(address)).isBetween(300, 403);
    }

    @Test
    void that_it_is_held_stands_on_its_page_and_on_the_assets() {
        assertThat(page()).doesNotContain("deles ikke ut");
        new TestAssets(service).hold(file.id());
        assertThat(page()).contains("Filen ses gjennom for hvor den ble laget, og deles ikke ut før det er gjort.");
        assertThat(browser.open("/nb/editor/assets/" + view.asset().slug()).body())
                .contains("deles ikke ut før det er gjort");
    }

    private String page() {
        var address = "/nb/editor/assets/" + view.asset().slug() + "/renditions/" + file.renditionId();
        return browser.open(address).body();
    }
}
