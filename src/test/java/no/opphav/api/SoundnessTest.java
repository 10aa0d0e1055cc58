package no.opphav.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import no.opphav.api.ApiClient.Json;
import no.opphav.ingest.inspection.SampleFiles;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestAssets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningService.class)
class SoundnessTest {
    private final Office office;
    private final RunningService service;
    private String path = "";

    SoundnessTest(RunningService service) {
        this.office = Office.open(service);
        this.service = service;
    }

    @BeforeEach
    void upload() {
        Json asset = office.draft("report", "Tittel " + TestAssets.unique());
        var file = office.upload(asset.first("variants"), "original", "rapport.pdf", SampleFiles.pdf(2))
                .ok();
        path = "/api/editor/files/" + file.text("id") + "/soundness";
    }

    @Test
    void a_file_is_read_when_an_editor_asks_for_it() {
        assertThat(office.editor().get(path).ok().isNull("damage")).isTrue();
        var verified = office.editor().post(path, "{}").ok();
        assertThat(verified.isNull("damage")).isTrue();
        assertThat(verified.text("verifiedAt"))
                .isEqualTo(service.clock().instant().toString());
        assertThat(verified.text("beingVerified")).isEqualTo("false");
    }

    @Test
    void a_file_that_is_not_there_cannot_be_read_and_nobody_else_may_ask() {
        office.editor()
                .post("/api/editor/files/" + UUID.randomUUID() + "/soundness", "{}")
                .isRefused(404, "file-not-found");
        ApiClient.without(service).post(path, "{}").isRefused(401, "sign-in-required");
    }
}
