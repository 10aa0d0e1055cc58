package no.opphav.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import no.opphav.catalogue.AssetKind;
import no.opphav.catalogue.AssetView;
import no.opphav.terms.Access;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestAssets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningService.class)
class AssetRightsTest {
    private final RunningService service;
    private final ApiClient editor;
    private final TestAssets assets;

    AssetRightsTest(RunningService service) {
        this.service = service;
        this.editor = Office.open(service).editor();
        this.assets = new TestAssets(service);
    }

    @Test
    void terms_are_ended_and_others_set_for_a_file_alone_and_taken_back() {
        var asset = assets.published(AssetKind.POSTER, Access.FREE);
        var path = path(asset);
        var own = assets.terms(Access.CONTEXT_ONLY);
        var rendition = asset.variants().getFirst().files().getFirst().renditionId();
        var begins = in(Duration.ofDays(1));

        var known = editor.get(path).ok();
        var first = known.first("terms");
        var ended = editor.patch(
                        path + "/terms/" + first.text("id"),
                        "{\"endsAt\": \"%s\", \"revision\": %s}"
                                .formatted(in(Duration.ofDays(9)), known.text("revision")))
                .ok();
        assertThat(ended.first("terms").isNull("endsAt")).isFalse();
        var assigned = editor.post(
                        path + "/terms", """
                {"rendition": "%s", "terms": {"code": "%s"}, "beginsAt": "%s", "revision": %s}
                """.formatted(rendition, own.code(), begins, ended.text("revision")))
                .ok();
        assertThat(assigned.each("terms")).hasSize(2);

        var last = assigned.each("terms").getLast();
        assertThat(last.text("rendition")).isEqualTo(rendition.toString());
        var left = editor.delete(path + "/terms/" + last.text("id") + "?revision=" + assigned.text("revision"))
                .ok();
        assertThat(left.each("terms")).hasSize(1);
    }

    @Test
    void rights_and_consents_are_written_and_refused_with_their_fields() {
        var asset = assets.published(AssetKind.PICTURE, Access.FREE);
        var path = path(asset);
        var revision = asset.asset().revision();
        editor.put(path, "{\"contextOnly\": \"Bare her\", \"revision\": %d}".formatted(revision))
                .isRefused(422, "terms-unsuitable", "contextOnly: stands-free");
        editor.put(path, "{\"endContact\": \"ingen\"}")
                .isRefused(422, "invalid-fields", "endContact: not-an-address", "revision: required");
        var written = editor.put(path, "{\"thirdParty\": \"Foto: NTB\", \"revision\": %d}".formatted(revision))
                .ok();
        assertThat(written.text("thirdParty")).isEqualTo("Foto: NTB");

        var consented = editor.post(
                        path + "/consents",
                        "{\"note\": \"Kari\", \"givenOn\": \"2026-01-02\", \"expiresAt\": \"%s\", \"revision\": %s}"
                                .formatted(in(Duration.ZERO), written.text("revision")))
                .ok();
        assertThat(consented.text("ended")).isEqualTo("consent");
        var consent = consented.first("consents");
        var left = editor.delete(path + "/consents/" + consent.text("id") + "?revision=" + consented.text("revision"))
                .ok();
        assertThat(left.isNull("ended")).isTrue();
        editor.post(path + "/consents", "{\"revision\": 1}")
                .isRefused(422, "invalid-fields", "note: required", "givenOn: required");
    }

    @Test
    void the_report_is_for_editors() {
        assertThat(editor.get("/api/editor/rights").ok().each("months")).hasSize(13);
        ApiClient.without(service).get("/api/editor/rights").isRefused(401, "sign-in-required");
    }

    private String in(Duration time) {
        return service.clock().instant().plus(time).toString();
    }

    private static String path(AssetView asset) {
        return "/api/editor/assets/" + asset.asset().slug() + "/rights";
    }
}
