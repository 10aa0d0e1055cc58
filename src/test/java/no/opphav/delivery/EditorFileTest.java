package no.opphav.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpRequest;
import no.opphav.catalogue.Workspace;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestAssets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningService.class)
class EditorFileTest {
    private final RunningService service;

    EditorFileTest(RunningService service) {
        this.service = service;
    }

    @Test
    void nobody_else_gets_in_where_editors_see_drafts() {
        var file = PublishedFile.in(service);
        var answer = file.send("GET", "/editor" + file.path());

        assertThat(answer.statusCode()).isNotEqualTo(200);
        assertThat(answer.body()).hasSizeLessThan(PublishedFile.SIZE);
    }

    @Test
    void an_editor_sees_what_is_not_offered_and_leaves_no_receipt() {
        var file = PublishedFile.in(service);
        var asset = file.asset().asset();
        service.bean(Workspace.class).withdraw(asset.id(), asset.revision(), TestAssets.SERVICE);

        var answer = service.bean(EditorController.class)
                .file(HttpRequest.GET("/editor" + file.path()), file.file().id().toString(), "plakat.pdf");

        assertThat(answer.code()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("private, no-store");
        assertThat(file.receipts()).isZero();
    }
}
