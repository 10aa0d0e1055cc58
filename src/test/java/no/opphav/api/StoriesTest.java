package no.opphav.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import no.opphav.account.TestAccounts;
import no.opphav.ingest.inspection.SampleFiles;
import no.opphav.kernel.Checksum;
import no.opphav.terms.Access;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestAssets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The three stories, told to a program. */
@ExtendWith(RunningService.class)
class StoriesTest {
    private final RunningService service;
    private final ApiClient anyone;
    private final Office office;

    StoriesTest(RunningService service) {
        this.service = service;
        this.anyone = ApiClient.without(service);
        this.office = Office.open(service);
    }

    @Test
    void a_user_finds_a_poster_reads_its_terms_fetches_it_and_credits_it() {
        var word = TestAssets.unique();
        var poster = office.draft("poster", "Ærlig plakat " + word);
        byte[] pdf = SampleFiles.pdf(1);
        office.upload(poster.first("variants"), "original", "Plakat æøå.pdf", pdf)
                .ok();
        office.under(poster, Access.FREE).ok();
        office.command(poster, "publish").ok();
        service.runDueTasks();

        var page = anyone.get("/api/assets?kind=poster&language=nb&q=aerlig+" + word)
                .ok();
        assertThat(page.text("total")).isEqualTo("1");
        assertThat(page.isNull("next")).isTrue();
        var found = page.first("assets");
        assertThat(found.text("url")).endsWith("/api/assets/" + poster.text("slug"));

        var asset = anyone.get(found.text("url") + "?lang=nb").ok();
        assertThat(asset.text("rightsHolder")).isEqualTo("Direktoratet");
        assertThat(asset.text("updatedAt")).endsWith("Z");
        var terms = anyone.get(asset.at("terms").text("url")).ok();
        assertThat(terms.text("access")).isEqualTo("free");
        assertThat(terms.first("rules").text("action")).isEqualTo("distribute");
        assertThat(anyone.get("/api/terms/" + terms.text("code")).ok()).isEqualTo(terms);

        var variant = asset.first("variants");
        assertThat(variant.at("credit").at("web").text("text")).contains("Ærlig plakat", "Direktoratet");
        assertThat(anyone.get(variant.first("previews").text("url")).status()).isEqualTo(200);
        var file = variant.first("files");
        var fetched = anyone.get(file.text("url")).body();
        assertThat(file.text("sha256")).isEqualTo(Checksum.ofContent(fetched).hex());
        assertThat(fetched).startsWith(pdf).hasSizeGreaterThan(pdf.length);
    }

    @Test
    void an_editor_publishes_in_two_languages_replaces_a_file_and_withdraws() {
        var editor = signedIn();
        var here = new Office(service, editor);
        var asset = here.draft("model", "Modell " + TestAssets.unique());
        var path = "/api/editor/assets/" + asset.text("slug");
        var first = here.upload(asset.first("variants"), "original", "modell.pdf", SampleFiles.pdf(1))
                .ok();
        editor.patch(
                        "/api/editor/variants/" + asset.first("variants").text("id"),
                        "{\"summary\": \"Om\", \"revision\": %s}"
                                .formatted(here.now(asset).text("revision")))
                .ok();
        var english = editor.post(path + "/variants", "{\"language\": \"en\", \"title\": \"Model\"}")
                .ok()
                .each("variants")
                .getLast();
        here.under(asset, Access.FREE).ok();
        assertThat(anyone.get("/api/assets/" + asset.text("slug")).status()).isEqualTo(404);
        assertThat(here.command(asset, "publish").ok().text("state")).isEqualTo("published");
        here.upload(english, "original", "model.pdf", SampleFiles.pdf(2)).ok();
        editor.post(
                        "/api/editor/variants/" + english.text("id") + "/publish",
                        "{\"revision\": %s}".formatted(here.now(asset).text("revision")))
                .ok();
        assertThat(anyone.get("/api/assets/" + asset.text("slug")).ok().each("variants"))
                .hasSize(2);

        var rendition = "/api/editor/renditions/" + first.text("renditionId");
        var second = editor.upload("PUT", rendition + "?name=ny.pdf", SampleFiles.pdf(3))
                .ok();
        assertThat(second.text("number")).isEqualTo("2");
        assertThat(editor.get(rendition).ok().each("versions")).hasSize(2);
        anyone.get("/files/" + first.text("id") + "/modell.pdf").isRefused(410, "file-superseded");

        here.command(asset, "withdraw").ok();
        anyone.get("/api/assets/" + asset.text("slug")).isRefused(410, "asset-withdrawn");
        anyone.get("/files/" + second.text("id") + "/ny.pdf").isRefused(410, "asset-withdrawn");
        assertThat(editor.delete("/api/session").status()).isEqualTo(204);
        editor.get(path).isRefused(401, "sign-in-required");
    }

    private ApiClient signedIn() {
        var account = TestAccounts.editor(service).session().account();
        var answer = anyone.post(
                "/api/session",
                "{\"email\": \"%s\", \"password\": \"%s\"}"
                        .formatted(account.email().value(), TestAccounts.PASSWORD));
        assertThat(answer.ok().at("account").text("role")).isEqualTo("editor");
        var client = anyone.after(answer);
        assertThat(client.get("/api/session").ok().at("account").text("id"))
                .isEqualTo(account.id().toString());
        return client;
    }

    @Test
    void a_presenter_asks_for_the_deck_and_gets_exactly_the_version_that_was_approved() {
        var presentation = office.presentation();
        anyone.get("/files/" + file(presentation).text("id") + "/dekk.pptx").isRefused(403, "on-request-only");
        var sent = anyone.post(
                        "/api/requests",
                        office.request(presentation, UUID.randomUUID().toString()))
                .ok();
        assertThat(anyone.get(sent.text("url")).ok().text("state")).isEqualTo("unverified");
        var own = office.verified(anyone, sent.text("reference")).text("url");
        assertThat(anyone.get(own).ok().text("state")).isEqualTo("submitted");
        anyone.get(sent.text("url")).isRefused(404, "link-invalid");

        var request = office.waiting(sent.text("reference"));
        assertThat(request.at("presenter").text("name")).isEqualTo("Kari Nordmann");
        var approved = file(presentation);
        office.approve(request, approved).ok();
        var rendition = "/api/editor/renditions/" + approved.text("renditionId");
        office.editor()
                .upload("PUT", rendition + "?name=nytt.pptx", SampleFiles.deck(3))
                .ok();

        var status = anyone.get(own).ok();
        assertThat(status.text("state")).isEqualTo("approved");
        assertThat(status.each("timeline")).allMatch(event -> event.isNull("by"));
        var link = "/api/grants/" + office.grantLink(sent.text("reference"));
        var grant = anyone.get(link).ok();
        assertThat(grant.text("message")).isEqualTo("Lykke til");
        assertThat(grant.first("files").text("sha256")).isEqualTo(approved.text("sha256"));
        var file = grant.first("files").text("url");
        anyone.post(file, "").isRefused(422, "invalid-fields", "acknowledged: not-acknowledged");
        var fetched = anyone.post(file + "?acknowledged=true", "");
        assertThat(fetched.status()).isEqualTo(200);
        assertThat(Checksum.ofContent(fetched.body()).hex()).isEqualTo(approved.text("sha256"));
        assertThat(fetched.headers().firstValue("Link").orElseThrow()).contains("license");
        assertReceipt(fetched.headers().allValues("Link"), approved.text("sha256"));

        office.editor()
                .post("/api/editor/requests/" + request.text("id") + "/revoke", "{\"reason\":\"Avlyst\"}")
                .ok();
        anyone.get(link).isRefused(410, "grant-revoked");
        anyone.post(grant.first("files").text("url"), "").isRefused(410, "grant-revoked");
    }

    /** Receipts are written a moment after the file went out. */
    private void assertReceipt(List<String> links, String sha256) {
        var address = links.stream()
                .filter(link -> link.contains("describedby"))
                .findFirst()
                .orElseThrow();
        var path = "/api/receipts/" + address.replaceAll(".*/receipts/([\\w-]+)>.*", "$1");
        var end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        var answer = anyone.get(path);
        while (answer.status() != 200 && System.nanoTime() < end) {
            Thread.onSpinWait();
            answer = anyone.get(path);
        }
        var receipt = answer.ok().first("receipts");
        assertThat(receipt.text("sha256")).isEqualTo(sha256);
        assertThat(receipt.text("acknowledged")).isEqualTo("true");
    }

    private static ApiClient.Json file(ApiClient.Json asset) {
        return asset.first("variants").first("files");
    }

    @Test
    void an_administrator_invites_an_editor_who_accepts_and_whose_account_is_closed() {
        var administrator = new ApiClient(service, TestAccounts.cookie(TestAccounts.administrator(service)));
        office.editor().get("/api/editor/accounts").isRefused(403, "forbidden");
        var email = TestAccounts.newEmail(service);
        var link = administrator
                .post("/api/editor/invitations", "{\"email\": \"%s\", \"role\": \"editor\"}".formatted(email))
                .ok()
                .text("link")
                .replaceFirst(".*/", "/api/invitations/");
        assertThat(anyone.get(link).ok().text("email")).isEqualTo(email);
        var accepted = anyone.post(
                link, "{\"name\": \"Ola Nordmann\", \"password\": \"%s\"}".formatted(TestAccounts.PASSWORD));
        var editor = anyone.after(accepted);
        var id = accepted.ok().at("account").text("id");
        anyone.post(link, "{}").isRefused(404, "invitation-invalid");
        assertThat(editor.get("/api/editor/account/sessions").ok().each("sessions"))
                .hasSize(1);

        administrator
                .patch("/api/editor/accounts/" + id, "{\"role\": \"administrator\"}")
                .ok();
        assertThat(editor.get("/api/editor/accounts").status()).isEqualTo(200);
        assertThat(administrator.delete("/api/editor/accounts/" + id).status()).isEqualTo(204);
        editor.get("/api/session").isRefused(401, "sign-in-required");
    }
}
