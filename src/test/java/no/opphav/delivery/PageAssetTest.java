package no.opphav.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import no.opphav.catalogue.DerivativePurpose;
import no.opphav.catalogue.NewDerivative;
import no.opphav.catalogue.NewPreview;
import no.opphav.catalogue.PreviewPart;
import no.opphav.catalogue.Workspace;
import no.opphav.kernel.Checksum;
import no.opphav.kernel.MediaType;
import no.opphav.storage.ObjectStore;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestAssets;
import no.opphav.testing.TestRequests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages show, under addresses that every cache may keep. */
@ExtendWith(RunningService.class)
class PageAssetTest {
    private final RunningService service;
    private final Workspace workspace;

    PageAssetTest(RunningService service) {
        this.service = service;
        this.workspace = service.bean(Workspace.class);
    }

    @Test
    void a_preview_may_be_kept_for_ever() {
        var file = PublishedFile.in(service);
        var picture = previewOf(file);
        var answer = get(file, picture);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(picture);
        assertThat(answer.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("public, max-age=31536000, immutable");
        assertThat(file.receipts()).isZero();
    }

    @Test
    void a_film_plays_from_what_was_made_for_browsers() {
        var file = PublishedFile.in(service, MediaType.MP4, "film.mp4");
        var made = stored("film for browsers of " + file.file().id());
        workspace.addDerivative(
                file.file().id(),
                new NewDerivative(DerivativePurpose.WEB, Checksum.ofContent(made), made.length, MediaType.MP4));

        assertThat(PageAddresses.playing(workspace.file(file.file().id()).orElseThrow()))
                .isEqualTo("/content/" + Checksum.ofContent(made) + "/film.mp4");
        assertThat(get(file, made).body()).isEqualTo(made);
        assertThat(get(file, file.bytes()).statusCode()).isEqualTo(200);
    }

    @Test
    void a_document_is_no_part_of_a_page() {
        var file = PublishedFile.in(service);

        assertThat(get(file, file.bytes()).statusCode()).isEqualTo(404);
    }

    @Test
    void a_film_whose_copy_everybody_gets_is_not_to_be_had_itself() {
        var file = PublishedFile.in(service, MediaType.MP4, "film.mp4");
        var made = stored("copy of " + file.file().id());
        workspace.addDerivative(
                file.file().id(),
                new NewDerivative(DerivativePurpose.PUBLIC, Checksum.ofContent(made), made.length, MediaType.MP4));

        assertThat(get(file, file.bytes()).statusCode()).isEqualTo(404);
        assertThat(get(file, made).body()).isEqualTo(made);
        assertThat(file.get().body()).isEqualTo(made);
    }

    @Test
    void what_is_withdrawn_is_not_there_until_it_is_offered_again() {
        var file = PublishedFile.in(service);
        var picture = previewOf(file);
        assertThat(get(file, picture).statusCode()).isEqualTo(200);

        var asset = file.asset().asset();
        var withdrawn = workspace.withdraw(asset.id(), asset.revision(), TestAssets.SERVICE);
        assertThat(get(file, picture).statusCode()).isEqualTo(404);

        workspace.republish(asset.id(), withdrawn.revision(), TestAssets.SERVICE);
        assertThat(get(file, picture).statusCode()).isEqualTo(200);
    }

    @Test
    void what_goes_out_on_request_only_is_shown_and_not_played() {
        var asset = new TestRequests(service).presentation();
        var original = asset.variants().getFirst().files().getFirst();
        var picture = stored("picture of " + original.id());
        var second = stored("second slide of " + original.id());
        var film = stored("film of " + original.id());
        workspace.addPreviews(
                original.id(),
                List.of(
                        preview(picture),
                        new NewPreview(
                                PreviewPart.PAGE,
                                2,
                                640,
                                360,
                                Checksum.ofContent(second),
                                second.length,
                                MediaType.PNG)));
        workspace.addDerivative(
                original.id(),
                new NewDerivative(DerivativePurpose.WEB, Checksum.ofContent(film), film.length, MediaType.MP4));
        var visitor = PublishedFile.in(service);

        assertThat(get(visitor, picture).statusCode()).isEqualTo(200);
        assertThat(get(visitor, second).statusCode()).isEqualTo(404);
        assertThat(get(visitor, film).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/content/x/640.png", "/content/ABCDEF/640.png", "/editor/content/x/640.png"})
    void what_is_no_checksum_leads_nowhere(String path) {
        assertThat(PublishedFile.in(service).send("GET", path).statusCode()).isIn(401, 404);
    }

    private static HttpResponse<byte[]> get(PublishedFile file, byte[] content) {
        return file.send("GET", "/content/" + Checksum.ofContent(content) + "/anything");
    }

    private byte[] previewOf(PublishedFile file) {
        var picture = stored("picture of " + file.file().id());
        workspace.addPreviews(file.file().id(), List.of(preview(picture)));
        return picture;
    }

    private static NewPreview preview(byte[] picture) {
        return new NewPreview(640, 480, Checksum.ofContent(picture), picture.length, MediaType.PNG);
    }

    private byte[] stored(String text) {
        var content = text.getBytes(StandardCharsets.UTF_8);
        service.bean(ObjectStore.class)
                .put(Checksum.ofContent(content), content.length, new ByteArrayInputStream(content));
        return content;
    }
}
