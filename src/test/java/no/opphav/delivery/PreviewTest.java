package no.opphav.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micronaut.http.HttpRequest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import no.opphav.catalogue.NewPreview;
import no.opphav.catalogue.Workspace;
import no.opphav.kernel.Checksum;
import no.opphav.kernel.MediaType;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.storage.ObjectStore;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestAssets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(RunningService.class)
class PreviewTest {
    private final RunningService service;

    PreviewTest(RunningService service) {
        this.service = service;
    }

    @Test
    void a_preview_is_shown_and_may_be_kept_for_ever() {
        var file = PublishedFile.in(service);
        var picture = previewOf(file.file().id());
        var answer = file.send("GET", "/previews/" + file.file().id() + "/320");
        var headers = answer.headers();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(picture);
        assertThat(headers.firstValue("Content-Type")).contains("image/png");
        assertThat(headers.allValues("Cache-Control")).containsExactly("public, no-cache");
        assertThat(headers.firstValue("Content-Disposition")).isEmpty();
        assertThat(file.receipts()).isZero();
    }

    @Test
    void a_preview_that_is_still_good_is_not_sent_again() {
        var file = PublishedFile.in(service);
        var tag = new EntityTag(Checksum.ofContent(previewOf(file.file().id()))).toString();

        assertThat(file.send("GET", "/previews/" + file.file().id() + "/320", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"640", "0", "-1", "wide", "99999999999"})
    void a_width_that_was_not_made_is_not_there(String width) {
        var file = PublishedFile.in(service);
        previewOf(file.file().id());

        refused(file.file().id().toString(), width);
    }

    @Test
    void a_preview_goes_with_its_asset() {
        var file = PublishedFile.in(service);
        previewOf(file.file().id());
        var asset = file.asset().asset();
        service.bean(Workspace.class).withdraw(asset.id(), asset.revision(), TestAssets.SERVICE);

        refused(file.file().id().toString(), "320");
    }

    private void refused(String id, String width) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> service.bean(PreviewController.class)
                        .preview(HttpRequest.GET("/previews/" + id + "/" + width), id, width))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(ProblemCode.FILE_NOT_FOUND));
    }

    private byte[] previewOf(UUID fileId) {
        var picture = ("picture of " + fileId).getBytes(StandardCharsets.UTF_8);
        var key = Checksum.ofContent(picture);
        service.bean(ObjectStore.class).put(key, picture.length, new ByteArrayInputStream(picture));
        service.bean(Workspace.class)
                .addPreviews(fileId, List.of(new NewPreview(320, 240, key, picture.length, MediaType.PNG)));
        return picture;
    }
}
