package no.opphav.web.editor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import no.opphav.account.SignedIn;
import no.opphav.account.TestAccounts;
import no.opphav.catalogue.AssetKind;
import no.opphav.catalogue.FileRole;
import no.opphav.ingest.NewUpload;
import no.opphav.ingest.Upload;
import no.opphav.ingest.UploadTarget;
import no.opphav.ingest.Uploads;
import no.opphav.kernel.FileName;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestAssets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page of uploads as a browser without JavaScript has it, and what an asset's page says of its own. */
@ExtendWith(RunningService.class)
class UploadsPageTest {
    private static final String UPLOADS = "/nb/editor/uploads";
    private static final byte[] NO_PDF = "Dette er ingen PDF".getBytes(UTF_8);
    private static final byte[] PICTURE = picture();

    private final RunningService service;
    private final EditorBrowser browser;
    private final Uploads uploads;
    private final TestAssets assets;

    UploadsPageTest(RunningService service) {
        this.service = service;
        this.browser = new EditorBrowser(service);
        this.uploads = service.bean(Uploads.class);
        this.assets = new TestAssets(service);
    }

    @Test
    void what_stopped_says_how_far_it_came_and_can_be_let_go_of() {
        var upload = begun("film.mp4", 4_000_000, draft(), browser.editor());
        var page = browser.open(UPLOADS).body();
        assertThat(page).contains("film.mp4", "0&nbsp;B av 4&nbsp;MB".replace("&nbsp;", "\u00a0"), "Ikke ferdig");
        assertThat(page).contains("<span>1</span>");
        var removed = browser.follow(browser.post(UPLOADS + "/" + upload.id() + "/remove", Map.of()));
        assertThat(removed.body()).contains("Filen er fjernet.").doesNotContain("film.mp4");
    }

    @Test
    void what_is_refused_says_why() {
        whole("plakat.pdf", NO_PDF, draft());
        service.runDueTasks();
        assertThat(browser.open(UPLOADS).body()).contains("plakat.pdf", "Avvist", "Navnet slutter på «pdf»");
    }

    @Test
    void what_is_accepted_leads_to_the_draft_that_was_made_of_it() {
        var upload = whole("kart.png", PICTURE, draft());
        service.runDueTasks();
        var asset = uploads.find(upload.id(), null).assetId();
        assertThat(asset).isNotNull();
        assertThat(browser.open(UPLOADS).body()).contains("kart.png", "Ferdig", "/nb/editor/assets/");
    }

    @Test
    void what_belongs_to_a_language_stands_on_its_page_and_its_button_leads_back_there() {
        var view = assets.draft(AssetKind.POSTER);
        var variant = view.variants().getFirst().variant();
        var target = new UploadTarget.NewRendition(variant.id(), FileRole.FORMAT, "");
        var upload = whole("plakat.pdf", NO_PDF, target);
        service.runDueTasks();
        var address = "/nb/editor/assets/" + view.asset().slug();
        var back = "asset=" + view.asset().slug() + "&language=" + variant.language();
        assertThat(browser.open(address).body()).contains("Opplastinger som trenger deg", "Navnet slutter på «pdf»");
        var removed = browser.post(UPLOADS + "/" + upload.id() + "/remove?" + back, Map.of());
        assertThat(EditorBrowser.path(removed)).isEqualTo(address);
        assertThat(browser.follow(removed).body()).doesNotContain("Opplastinger som trenger deg");
    }

    @Test
    void nobody_reaches_the_uploads_of_another_editor() {
        var theirs = begun("deres.mp4", 100, draft(), TestAccounts.editor(service));
        assertThat(browser.open(UPLOADS).body()).doesNotContain("deres.mp4");
        assertThat(browser.post(UPLOADS + "/" + theirs.id() + "/remove", Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(uploads.find(theirs.id(), null)).isNotNull();
    }

    @Test
    void an_asset_can_begin_without_its_file_when_that_follows() {
        var slug = "plakat-" + UUID.randomUUID();
        var form = Map.of(
                "kind", "poster",
                "title", "Plakat",
                "language", "nb",
                "slug", slug,
                "rightsHolder", "Direktoratet",
                "contact", "redaktor@example.no",
                "terms", "",
                "later", "true");
        var created = browser.upload("/nb/editor/assets/new", form, "", new byte[0]);
        assertThat(EditorBrowser.path(created)).isEqualTo("/nb/editor/assets/" + slug);
        assertThat(browser.follow(created).body()).contains("data-drop", "data-original");
    }

    @Test
    void a_picture_that_nothing_is_said_of_asks_for_words_there_and_in_the_list() {
        var view = assets.draft(AssetKind.PICTURE, "Ubeskrevet " + UUID.randomUUID());
        var slug = view.asset().slug();
        assertThat(browser.open("/nb/editor/assets/" + slug).body()).contains("Uten bildebeskrivelse");
        var list = browser.open("/nb/editor/assets?q="
                + view.variants().getFirst().variant().title().replace(" ", "%20"));
        assertThat(list.body()).contains("Uten bildebeskrivelse: ");
    }

    private static byte[] picture() {
        try {
            var png = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", png);
            return png.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static UploadTarget draft() {
        return new UploadTarget.NewDraft(null, null, "");
    }

    private Upload whole(String name, byte[] content, UploadTarget target) {
        var upload = begun(name, content.length, target, browser.editor());
        return uploads.append(
                upload.id(), browser.editor().session().account().id(), 0, new ByteArrayInputStream(content), null);
    }

    private Upload begun(String name, long length, UploadTarget target, SignedIn editor) {
        var wanted = new NewUpload(FileName.from(name), null, length, target);
        return uploads.create(wanted, editor.session().account().actor());
    }
}
