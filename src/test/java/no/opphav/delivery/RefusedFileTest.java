package no.opphav.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micronaut.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import no.opphav.catalogue.AssetKind;
import no.opphav.catalogue.Workspace;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.storage.ObjectStore;
import no.opphav.terms.Access;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestAssets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the public cannot fetch, and why. */
@ExtendWith(RunningService.class)
class RefusedFileTest {
    private final RunningService service;
    private final TestAssets assets;
    private final Workspace workspace;

    RefusedFileTest(RunningService service) {
        this.service = service;
        this.assets = new TestAssets(service);
        this.workspace = service.bean(Workspace.class);
    }

    @Test
    void a_draft_is_not_there() {
        var variant = assets.draft(AssetKind.POSTER).variants().getFirst().variant();

        refused(assets.original(variant).id().toString(), ProblemCode.FILE_NOT_FOUND);
    }

    @Test
    void what_was_withdrawn_is_gone() {
        var file = PublishedFile.in(service);
        var asset = file.asset().asset();
        workspace.withdraw(asset.id(), asset.revision(), TestAssets.SERVICE);

        refused(file.file().id().toString(), ProblemCode.ASSET_WITHDRAWN);
    }

    @Test
    void what_was_replaced_is_gone() {
        var file = PublishedFile.in(service);
        service.clock().tick(Duration.ofSeconds(1));
        workspace.replaceFile(file.file().renditionId(), TestAssets.file(), TestAssets.SERVICE);

        refused(file.file().id().toString(), ProblemCode.FILE_SUPERSEDED);
    }

    @Test
    void what_is_lent_on_request_is_not_fetched() {
        var view = assets.published(AssetKind.PRESENTATION, Access.ON_REQUEST);
        var file = view.variants().getFirst().files().getFirst();

        refused(file.id().toString(), ProblemCode.ON_REQUEST_ONLY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"01a20f6c-e96d-729b-8ab1-f4c5a9cc2938", "nonsense", "..", "1"})
    void what_never_was_is_not_there(String id) {
        refused(id, ProblemCode.FILE_NOT_FOUND);
    }

    @Test
    void bytes_that_the_store_has_lost_are_missed_before_anything_goes_out() {
        var file = PublishedFile.in(service);
        service.bean(ObjectStore.class).delete(file.file().checksum());

        refused(file.file().id().toString(), ProblemCode.FILE_UNSOUND);
    }

    @Test
    void a_program_is_told_so_by_a_problem_and_gets_no_half_file() {
        var file = PublishedFile.in(service);
        service.bean(ObjectStore.class).delete(file.file().checksum());
        var answer = file.get("Accept", "application/json");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("file-unsound");
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
        assertThat(file.receipts()).isZero();
    }

    @Test
    void a_part_behind_the_end_is_refused() {
        var file = PublishedFile.in(service);
        var request = HttpRequest.GET(file.path()).header("Range", "bytes=" + PublishedFile.SIZE + "-");

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> service.bean(FileController.class)
                        .file(request, file.file().id().toString(), "x", ""))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(ProblemCode.RANGE_NOT_SATISFIABLE));
    }

    private void refused(String id, ProblemCode code) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() ->
                        service.bean(FileController.class).file(HttpRequest.GET("/files/" + id + "/x"), id, "x", ""))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
