package no.opphav.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.UUID;
import no.opphav.catalogue.AssetKind;
import no.opphav.kernel.Token;
import no.opphav.request.PresentationRequest;
import no.opphav.terms.Access;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestAssets;
import no.opphav.testing.TestRequests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What happens to a request once it is answered, by API. */
@ExtendWith(RunningService.class)
class AfterTheTalkOverApiTest {
    private final RunningService service;
    private final ApiClient editor;
    private final ApiClient anyone;
    private final TestRequests samples;

    AfterTheTalkOverApiTest(RunningService service) {
        this.service = service;
        this.editor = Office.open(service).editor();
        this.anyone = ApiClient.without(service);
        this.samples = new TestRequests(service);
    }

    @Test
    void a_link_that_is_used_up_asks_for_a_new_one_and_an_editor_gives_it() {
        var request = waiting();
        var path = "/api/editor/requests/" + request.id();
        var files = "{\"files\": [\"" + samples.fileOf(request) + "\"], \"downloads\": 1}";
        assertThat(editor.post(path + "/approve", files).ok().at("grant").text("downloadLimit"))
                .isEqualTo("1");
        var link = "/api/grants/" + samples.grantLink(request).secret();
        assertThat(anyone.get(link).ok().text("downloadsLeft")).isEqualTo("1");
        samples.sql(
                "INSERT INTO presentation_request_event (id, request_id, at, party, type, note)"
                        + " VALUES (?, ?, now(), 'REQUESTER', 'DELIVERED', '')",
                UUID.randomUUID(),
                request.id());
        assertThat(anyone.get(link).json().text("code")).isEqualTo("downloads-used-up");
        assertThat(anyone.post(link + "/files/" + samples.fileOf(request), "")
                        .json()
                        .text("code"))
                .isEqualTo("downloads-used-up");

        assertThat(anyone.post(link + "/again", "{\"message\": \"Én til\"}").status())
                .isEqualTo(204);
        var asking = editor.get("/api/editor/requests?view=asked-again").ok().each("requests");
        assertThat(asking).anyMatch(each -> each.text("id").equals(request.id().toString()));
        assertThat(editor.post(path + "/extend", "{\"files\": [null]}").json().text("code"))
                .isEqualTo("invalid-fields");
        var extended = editor.post(path + "/extend", files).ok();
        assertThat(extended.at("grant").text("downloadLimit")).isEqualTo("2");
        assertThat(extended.at("request").text("state")).isEqualTo("approved");
        assertThat(anyone.get(link).ok().text("downloadsLeft")).isEqualTo("1");
        assertThat(anyone.post(link + "/again", "{}").json().text("code")).isEqualTo("wrong-state");
    }

    @Test
    void who_comes_too_late_is_told_by_whom_and_how_it_was_decided() {
        var request = waiting();
        var path = "/api/editor/requests/" + request.id();
        samples.approved(request, "");
        var late = editor.post(path + "/decline", "{\"reason\": \"Nei\"}").json();
        assertThat(late.text("code")).isEqualTo("already-decided");
        assertThat(late.text("decidedBy")).isEqualTo("Ingrid Dahl");
        assertThat(late.text("decision")).isEqualTo("approved");
        assertThat(late.text("detail")).contains("Ingrid Dahl");
    }

    @Test
    void the_mail_with_the_link_is_sent_again_to_the_address_that_an_editor_put_right() {
        var own = samples.submit(samples.form(samples.presentation()));
        var request = samples.request(own);
        var mine = "/api/requests/" + own.page().secret() + "/link";
        assertThat(anyone.post(mine, "").json().text("code")).isEqualTo("wrong-state");
        samples.approved(request, "");
        samples.sql("UPDATE outbox_message SET sent_at = now() WHERE subject_id = ?", request.id());
        var path = "/api/editor/requests/" + request.id() + "/address";
        assertThat(editor.post(path, "{\"email\": \"kari@\"}").json().text("code"))
                .isEqualTo("invalid-fields");
        var right = "kari-" + TestAssets.unique() + "@example.com";
        editor.post(path, "{\"email\": \"" + right + "\"}").ok();
        for (var click = 0; click < 2; click++) {
            anyone.post(mine, "").ok();
        }
        assertThat(samples.strings(
                        "SELECT recipient FROM outbox_message WHERE subject_id = ? AND template = 'request-approved'"
                                + " AND sent_at IS NULL",
                        request.id()))
                .containsExactly(right);
    }

    @Test
    void an_editor_gives_no_new_link() {
        var request = samples.approved(waiting(), "");
        var link = "/api/grants/" + samples.grantLink(request).secret();
        service.clock().tick(Duration.ofDays(60));
        assertThat(anyone.get(link).json().text("code")).isEqualTo("link-expired");
        assertThat(anyone.post(link + "/again", "{}").status()).isEqualTo(204);
        var path = "/api/editor/requests/" + request.id() + "/refuse-again";
        var back = Office.open(service).editor();
        assertThat(back.post(path, "{}").json().text("code")).isEqualTo("invalid-fields");
        back.post(path, "{\"reason\": \"Ute av bruk\"}").ok();
        assertThat(back.post(path, "{\"reason\": \"Ute av bruk\"}").json().text("code"))
                .isEqualTo("already-decided");
    }

    @Test
    void the_first_mail_is_sent_again() {
        var sent = samples.send(samples.form(samples.presentation()));
        var path = "/api/requests/" + sent.page().secret() + "/verification";
        assertThat(anyone.post(path, "").ok().text("state")).isEqualTo("unverified");
        assertThat(anyone.post("/api/requests/" + "A".repeat(43) + "/verification", "")
                        .json()
                        .text("code"))
                .isEqualTo("link-invalid");
    }

    @Test
    void how_many_saw_it_is_told_and_told_anew() {
        var request = samples.approved(waiting(), "");
        var token = Token.random(service.bean(SecureRandom.class));
        samples.sql(
                "INSERT INTO request_link (token_hash, purpose, request_id, created_at, expires_at)"
                        + " SELECT ?, 'AUDIENCE', id, created_at, created_at FROM presentation_request WHERE id = ?",
                token.hash().hex(),
                request.id());
        var path = "/api/audience/" + token.secret();
        assertThat(anyone.get(path).ok().text("expected")).isEqualTo("40");
        assertThat(anyone.post(path, "{\"audience\": 120}").ok().text("audience"))
                .isEqualTo("120");
        assertThat(anyone.post(path, "{\"audience\": 0}").ok().text("audience")).isEqualTo("0");
        for (var wrong : new String[] {"{}", "{\"audience\": -1}", "{\"audience\": 1000001}"}) {
            assertThat(anyone.post(path, wrong).json().text("code")).isEqualTo("invalid-fields");
        }
        assertThat(editor.get("/api/editor/requests/" + request.id())
                        .ok()
                        .at("request")
                        .text("audienceReported"))
                .isEqualTo("0");
        assertThat(anyone.get("/api/audience/nonsense").json().text("code")).isEqualTo("link-invalid");
    }

    @Test
    void numbers_are_to_be_had_as_json_and_as_a_table_that_is_safe_to_open() {
        var title = "=HYPERLINK(\"http://x\";\"" + TestAssets.unique() + "\")";
        var asset =
                samples.approved(new TestAssets(service).published(AssetKind.PRESENTATION, Access.ON_REQUEST, title));
        var form = TestRequests.with(samples.form(asset), "organisationKind", "public-administration");
        samples.submit(form);
        var json = editor.get("/api/editor/numbers").ok();
        assertThat(json.each("months")).hasSize(12);
        assertThat(json.each("presentations"))
                .filteredOn(line -> line.text("title").equals(title))
                .singleElement()
                .satisfies(line -> assertThat(line.at("figures").text("asked")).isEqualTo("1"));
        assertThat(json.each("kinds"))
                .anyMatch(line -> !line.isNull("kind") && line.text("kind").equals("public-administration"));

        var answer = editor.get("/api/editor/numbers.csv").response();
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(
                        type -> assertThat(type).startsWith("text/csv").containsIgnoringCase("charset=utf-8"));
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("attachment; filename=\"opphav-"));
        assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                .startsWith("\ufeffby,key,title,asked,approved,")
                .contains("presentation," + asset.asset().slug() + ",\"'" + title.replace("\"", "\"\"")
                        + "\",1,0,0,0,0,0,0\r\n");
        assertThat(new String(
                        editor.get("/api/editor/numbers.csv?separator=semicolon")
                                .response()
                                .body(),
                        StandardCharsets.UTF_8))
                .startsWith("\ufeffby;key;title;");
    }

    @Test
    void numbers_are_for_editors_and_of_months_that_there_are() {
        assertThat(anyone.get("/api/editor/numbers").json().text("code")).isEqualTo("sign-in-required");
        for (var query : new String[] {"from=x", "to=2026-13", "from=2026-03&to=2026-02", "separator=tab"}) {
            assertThat(editor.get("/api/editor/numbers.csv?" + query).json().text("code"))
                    .isEqualTo("invalid-fields");
        }
    }

    private PresentationRequest waiting() {
        return samples.waiting();
    }
}
