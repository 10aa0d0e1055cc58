package no.opphav.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import no.opphav.api.ApiClient.Answer;
import no.opphav.api.ApiClient.Json;
import no.opphav.ingest.inspection.SampleFiles;
import no.opphav.terms.Access;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestAssets;
import no.opphav.testing.TestRequests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every bad input has an answer with a stable code, and leaves nothing behind. */
@ExtendWith(RunningService.class)
class BadInputTest {
    private final RunningService service;
    private final ApiClient anyone;
    private final Office office;

    BadInputTest(RunningService service) {
        this.service = service;
        this.anyone = ApiClient.without(service);
        this.office = Office.open(service);
    }

    @Test
    void missing_fields_are_all_named() {
        create("{}")
                .isRefused(
                        422,
                        "invalid-fields",
                        "kind: required",
                        "title: required",
                        "language: required",
                        "rightsHolder: required",
                        "contact: required");
    }

    @Test
    void wrong_fields_are_all_named() {
        create("""
                {"kind": "song", "title": "T", "language": "norsk!", "slug": "Ikke Slik", "rightsHolder": "R",
                 "contact": "nobody"}
                """)
                .isRefused(
                        422,
                        "invalid-fields",
                        "kind: invalid",
                        "language: unknown-language",
                        "slug: invalid",
                        "contact: not-an-address");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/assets?kind=song | 422 | invalid-fields",
                "/api/assets?language=klingonsk | 422 | invalid-fields",
                "/api/assets?cursor=x | 422 | invalid-fields",
                "/api/assets/..%2F | 404 | asset-not-found",
                "/api/assets/Ikke%20Slik | 404 | asset-not-found",
                "/api/terms/unknown | 404 | terms-not-found",
                "/api/nothing | 404 | not-found",
                "/api/requests/guessed | 404 | link-invalid",
                "/api/grants/guessed | 404 | link-invalid",
                "/api/invitations/guessed | 404 | invitation-invalid",
                "/api/editor/assets | 401 | sign-in-required",
                "/api/session | 401 | sign-in-required"
            })
    void what_cannot_be_answered_says_why(String path, int status, String code) {
        var answer = anyone.get(path);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.json().text("code")).isEqualTo(code);
    }

    @Test
    void a_link_that_was_guessed_well_opens_nothing() {
        var guess = "A".repeat(43);
        anyone.get("/api/grants/" + guess).isRefused(404, "link-invalid");
        anyone.post("/api/grants/" + guess + "/files/" + UUID.randomUUID(), "").isRefused(404, "link-invalid");
        anyone.get("/api/requests/" + guess).isRefused(404, "link-invalid");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{ | 400", "[] | 400", "'\"text\"' | 400"})
    void what_is_no_json_of_ours_is_malformed(String body, int status) {
        create(body).isRefused(status, "malformed-request");
    }

    @Test
    void a_body_of_another_type_is_refused() {
        office.editor()
                .send("POST", "/api/editor/assets", "text/plain", BodyPublishers.ofString("title"))
                .isRefused(415, "unsupported-media-type");
    }

    @Test
    void a_slug_that_is_taken_is_refused() {
        var slug = "slug-" + TestAssets.unique();
        var body = Office.newAsset("poster", "T", "nb").replaceFirst("\\{", "{\"slug\": \"" + slug + "\",");
        create(body).ok();
        create(body).isRefused(409, "slug-taken", "slug: taken");
    }

    @Test
    void a_language_that_is_there_is_refused() {
        var asset = office.draft("poster", "T");
        office.editor()
                .post("/api/editor/assets/" + asset.text("slug") + "/variants", "{\"language\": \"nb\"}")
                .isRefused(409, "language-taken", "language: taken");
    }

    @Test
    void what_is_not_ready_is_not_published_and_all_that_is_missing_is_named() {
        office.command(office.draft("poster", "T"), "publish")
                .isRefused(409, "not-ready-to-publish", "terms: required", "nb.file: required");
    }

    @Test
    void terms_that_do_not_suit_are_refused() {
        office.under(office.draft("poster", "T"), Access.ON_REQUEST)
                .isRefused(422, "terms-unsuitable", "terms: presentations-only");
    }

    @Test
    void what_changed_meanwhile_is_not_overwritten() {
        var asset = office.draft("poster", "T");
        var path = "/api/editor/variants/" + asset.first("variants").text("id");
        office.editor().patch(path, "{\"title\": \"Ny\", \"revision\": 1}").ok();
        office.editor().patch(path, "{\"title\": \"Annen\", \"revision\": 1}").isRefused(409, "changed-meanwhile");
        office.editor().patch(path, "{\"title\": \"Uten\"}").isRefused(422, "invalid-fields", "revision: required");
    }

    @Test
    void an_empty_upload_is_refused() {
        assertRefused("a.pdf", new byte[0], 422, "empty-upload");
    }

    @Test
    void a_file_that_is_not_what_its_name_says_is_refused() {
        assertRefused("a.pdf", SampleFiles.picture("png", 8, 8), 422, "type-mismatch");
    }

    @Test
    void a_script_in_a_drawing_is_refused() {
        var svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><script>alert(1)</script></svg>";
        assertRefused("a.svg", svg.getBytes(StandardCharsets.UTF_8), 422, "active-content");
    }

    @Test
    void a_file_that_says_it_is_larger_than_the_limit_is_refused_before_it_comes() throws IOException {
        var variant = office.draft("poster", "T").first("variants");
        try (var socket = begun(variant, 20_000_000_000L)) {
            var answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            assertThat(answer).isEqualTo("HTTP/1.1 413");
        }
    }

    @Test
    void an_upload_that_is_cut_off_half_way_leaves_nothing() throws IOException {
        var asset = office.draft("poster", "T");
        try (var socket = begun(asset.first("variants"), 100_000)) {
            socket.getOutputStream().write(SampleFiles.pdf(1));
            socket.shutdownOutput();
            socket.getInputStream().readAllBytes();
        }
        assertThat(office.now(asset).first("variants").each("files")).isEmpty();
        assertThat(office.now(asset).text("revision")).isEqualTo(asset.text("revision"));
    }

    private Socket begun(Json variant, long length) throws IOException {
        var socket = new Socket("localhost", service.url().getPort());
        var path = "/api/editor/variants/" + variant.text("id") + "/files?role=original&name=a.pdf";
        socket.getOutputStream().write("""
                        POST %s HTTP/1.1
                        Host: localhost
                        Cookie: %s
                        Sec-Fetch-Site: same-origin
                        Content-Type: application/octet-stream
                        Content-Length: %d

                        """.formatted(path, office.editor().cookie(), length)
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    @Test
    void a_path_in_a_file_name_is_left_out() {
        var variant = office.draft("poster", "T").first("variants");
        var file = office.upload(variant, "original", "../../etc/Plakat?.pdf", SampleFiles.pdf(1))
                .ok();
        assertThat(file.text("name")).isEqualTo("Plakat.pdf");
    }

    @Test
    void a_large_file_is_taken_in() {
        var variant = office.draft("picture", "T").first("variants");
        var noise = new byte[12_000_000];
        new Random(1).nextBytes(noise);
        office.upload(variant, "original", "a.pdf", noise).isRefused(422, "type-mismatch", "file: file-mismatch");
    }

    @Test
    void a_script_in_a_title_is_only_text() {
        var asset = office.draft("poster", "<script>alert(1)</script>");
        office.upload(asset.first("variants"), "original", "a.pdf", SampleFiles.pdf(1))
                .ok();
        office.under(asset, Access.FREE).ok();
        office.command(asset, "publish").ok();
        var variant = anyone.get("/api/assets/" + asset.text("slug")).ok().first("variants");
        assertThat(variant.text("title")).isEqualTo("<script>alert(1)</script>");
        assertThat(variant.at("credit").at("web").text("html"))
                .contains("&lt;script&gt;")
                .doesNotContain("<script");
    }

    @Test
    void a_request_posted_twice_is_one() {
        var body = office.request(office.presentation(), UUID.randomUUID().toString());
        var first = anyone.post("/api/requests", body).ok();
        assertThat(anyone.post("/api/requests", body).ok().text("reference")).isEqualTo(first.text("reference"));
    }

    @Test
    void a_request_with_everything_wrong_names_it_all() {
        var answer = anyone.post("/api/requests", "{\"email\": \"nobody\", \"eventDate\": \"soon\"}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().each("fields"))
                .extracting(field -> field.text("field"))
                .contains("asset", "language", "event", "eventDate", "audience", "name", "organisation", "email");
    }

    @Test
    void a_presenter_and_an_editor_talk_by_the_api() {
        var presentation = office.presentation();
        var sent = anyone.post(
                        "/api/requests",
                        office.request(presentation, UUID.randomUUID().toString()))
                .ok();
        var own = office.verified(anyone, sent.text("reference")).text("url");
        var path =
                "/api/editor/requests/" + office.waiting(sent.text("reference")).text("id");
        office.editor()
                .post(path + "/ask", "{\"question\": \"\"}")
                .isRefused(422, "invalid-fields", "question: required");
        assertThat(office.editor()
                        .post(path + "/ask", "{\"question\": \"Hvor?\"}")
                        .ok()
                        .at("request")
                        .text("state"))
                .isEqualTo("needs-information");
        office.editor().post(path + "/ask", "{\"question\": \"Hvor?\"}").isRefused(409, "wrong-state");
        anyone.post(own + "/information", "{}").isRefused(422, "invalid-fields", "information: required");
        assertThat(anyone.post(own + "/information", "{\"information\": \"Bodø\"}")
                        .ok()
                        .text("state"))
                .isEqualTo("answered");
        anyone.post(own + "/date", "{\"eventDate\": \"2020-01-01\"}")
                .isRefused(422, "invalid-fields", "eventDate: date-in-past");
        assertThat(anyone.post(own + "/withdraw", "{}").ok().text("state")).isEqualTo("withdrawn");
        anyone.post(own + "/information", "{\"information\": \"Vent\"}").isRefused(409, "wrong-state");
        office.editor().post(path + "/decline", "{\"reason\": \"Nei\"}").isRefused(409, "wrong-state");
        office.editor().get("/api/editor/requests?state=unverified").isRefused(422, "invalid-fields", "state: invalid");
    }

    @Test
    void a_link_to_verify_answers_programs_too() {
        var sent = anyone.post(
                        "/api/requests",
                        office.request(office.presentation(), UUID.randomUUID().toString()))
                .ok();
        var link = "/api/verifications/"
                + new TestRequests(service).verification(sent.text("reference")).secret();
        assertThat(anyone.get(link).ok().text("verified")).isEqualTo("false");
        var first = anyone.post(link, "").ok().text("url");
        assertThat(anyone.post(link, "").ok().text("url")).isNotEqualTo(first);
        assertThat(anyone.get(link).ok().text("verified")).isEqualTo("true");
        anyone.get("/api/verifications/nonsense").isRefused(404, "link-invalid");
        service.clock().tick(Duration.ofDays(3));
        anyone.post(link, "").isRefused(410, "link-expired");
    }

    @Test
    void a_double_click_on_approve_approves_once() {
        var presentation = office.presentation();
        var request = request(presentation);
        approve(request, presentation).ok();
        approve(request, presentation).isRefused(409, "already-decided");
    }

    @Test
    void of_two_editors_who_decide_at_once_one_does() throws Exception {
        var presentation = office.presentation();
        var request = request(presentation);
        var other = Office.open(service).editor();
        Callable<Answer> yes = () -> approve(request, presentation);
        Callable<Answer> no = () ->
                other.post("/api/editor/requests/" + request.text("id") + "/decline", "{\"reason\": \"Dessverre\"}");
        try (var editors = Executors.newFixedThreadPool(2)) {
            var answers = editors.invokeAll(List.of(yes, no));
            assertThat(List.of(
                            answers.getFirst().get().status(),
                            answers.getLast().get().status()))
                    .containsExactlyInAnyOrder(200, 409);
        }
    }

    @Test
    void a_link_whose_time_is_over_opens_nothing() {
        var presentation = office.presentation();
        var request = request(presentation);
        office.approve(
                        request,
                        file(presentation),
                        service.clock().instant().plusSeconds(60).toString())
                .ok();
        var link = "/api/grants/" + office.grantLink(request.text("reference"));
        anyone.get(link).ok();
        service.clock().tick(Duration.ofSeconds(61));
        anyone.get(link).isRefused(410, "link-expired");
        anyone.post(link + "/files/" + file(presentation).text("id"), "").isRefused(410, "link-expired");
    }

    @Test
    void a_change_from_another_site_is_refused() {
        var client = office.editor();
        var asset = office.draft("poster", "T");
        var answer = new ForeignSite(client).post("/api/editor/assets/" + asset.text("slug") + "/withdraw");
        assertThat(answer).isEqualTo(403);
    }

    /** A page elsewhere that has the browser send its cookie along. */
    private record ForeignSite(ApiClient victim) {
        int post(String path) {
            var request = HttpRequest.newBuilder(victim.service().url(path))
                    .header("Origin", "https://elsewhere.example")
                    .header("Content-Type", "application/json")
                    .header("Cookie", victim.cookie())
                    .POST(BodyPublishers.ofString("{\"revision\": 1}"))
                    .build();
            try {
                return victim.service()
                        .http()
                        .send(request, BodyHandlers.discarding())
                        .statusCode();
            } catch (IOException | InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    private Json request(Json presentation) {
        var sent = anyone.post(
                "/api/requests", office.request(presentation, UUID.randomUUID().toString()));
        var reference = sent.ok().text("reference");
        office.verified(anyone, reference);
        return office.waiting(reference);
    }

    private Answer approve(Json request, Json presentation) {
        return office.approve(request, file(presentation));
    }

    private static Json file(Json asset) {
        return asset.first("variants").first("files");
    }

    private Answer create(String body) {
        return office.editor().post("/api/editor/assets", body);
    }

    private void assertRefused(String name, byte[] content, int status, String code) {
        var asset = office.draft("poster", "T");
        var answer = office.upload(asset.first("variants"), "original", name, content);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.json().text("code")).isEqualTo(code);
        assertThat(office.now(asset).first("variants").each("files")).isEmpty();
    }
}
