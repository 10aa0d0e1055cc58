package no.opphav.ingest.rights;

import static no.opphav.testing.TestAssets.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;
import no.opphav.catalogue.AssetFile;
import no.opphav.catalogue.AssetKind;
import no.opphav.catalogue.FileFacts;
import no.opphav.catalogue.FileRole;
import no.opphav.catalogue.NewFile;
import no.opphav.catalogue.Workspace;
import no.opphav.deck.Decks;
import no.opphav.deck.NewApproval;
import no.opphav.kernel.Checksum;
import no.opphav.kernel.FileName;
import no.opphav.kernel.MediaType;
import no.opphav.storage.ObjectStore;
import no.opphav.terms.Access;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestAssets;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The copies of approved presentations that are sent. */
@ExtendWith(RunningService.class)
class DeckCopyTest {
    private static final int SLIDES = 9;

    private final RunningService service;
    private final Workspace workspace;
    private final TestAssets assets;
    private final Decks decks;

    DeckCopyTest(RunningService service) {
        this.service = service;
        this.workspace = service.bean(Workspace.class);
        this.assets = new TestAssets(service);
        this.decks = service.bean(Decks.class);
    }

    @Test
    void an_approved_deck_goes_out_with_a_slide_unless_the_editor_says_otherwise() throws Exception {
        var file = published("deck.pptx");
        service.runDueTasks();
        assertThat(slides(file)).isEqualTo(SLIDES);

        decks.approve(file.id(), NewApproval.usual(), SERVICE);
        service.runDueTasks();
        assertThat(slides(file)).isEqualTo(SLIDES + 1);
        assertThat(version(file)).isEqualTo("1");
        assertThat(reread(file).checksum()).isEqualTo(file.checksum());

        decks.approve(file.id(), new NewApproval(null, false, true), SERVICE);
        service.runDueTasks();
        assertThat(slides(file)).isEqualTo(SLIDES);
        assertThat(version(file)).isEqualTo("1");
    }

    @Test
    void a_deck_in_the_open_format_goes_out_with_its_rights_and_no_slide() throws Exception {
        var file = published("deck.odp");
        decks.approve(file.id(), NewApproval.usual(), SERVICE);
        service.runDueTasks();
        assertThat(reread(file).rightsObstacle()).isNull();
        assertThat(reread(file).checksumForPublic()).isNotEqualTo(file.checksum());
    }

    private AssetFile published(String name) {
        var content = Samples.of(name);
        var key = Checksum.ofContent(content);
        service.bean(ObjectStore.class).put(key, content.length, new ByteArrayInputStream(content));
        var draft = assets.draft(AssetKind.PRESENTATION);
        var file = workspace.addFile(
                draft.variants().getFirst().variant().id(),
                FileRole.ORIGINAL,
                "",
                new NewFile(key, content.length, new MediaType(Samples.type(name)), new FileName(name), FileFacts.NONE),
                SERVICE);
        var asset = assets.under(assets.terms(Access.ON_REQUEST), draft.asset().id());
        workspace.publish(asset.id(), asset.revision(), SERVICE);
        return file;
    }

    private AssetFile reread(AssetFile file) {
        return workspace.file(file.id()).orElseThrow();
    }

    private int slides(AssetFile file) throws IOException {
        try (var deck = sent(file)) {
            return deck.getSlides().size();
        }
    }

    private String version(AssetFile file) throws IOException {
        try (var deck = sent(file)) {
            return Objects.requireNonNull(
                    deck.getProperties().getCoreProperties().getVersion());
        }
    }

    /** As everybody but the editors gets it. */
    private XMLSlideShow sent(AssetFile file) throws IOException {
        var copy = reread(file);
        try (var bytes = service.bean(ObjectStore.class).open(copy.checksumForPublic(), 0, copy.sizeForPublic())) {
            return new XMLSlideShow(bytes);
        }
    }
}
