package no.opphav.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import no.opphav.account.TestAccounts;
import no.opphav.api.ApiClient.Answer;
import no.opphav.api.ApiClient.Json;
import no.opphav.ingest.inspection.SampleFiles;
import no.opphav.terms.Access;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestAssets;
import no.opphav.testing.TestRequests;

/** What editors do over and over, through the interface. */
record Office(RunningService service, ApiClient editor) {
    private static final Pattern GRANT = Pattern.compile("/grants/([A-Za-z0-9_-]{43})");

    static Office open(RunningService service) {
        return new Office(service, new ApiClient(service, TestAccounts.cookie(TestAccounts.editor(service))));
    }

    /** A draft in Bokmål. */
    Json draft(String kind, String title) {
        return editor.post("/api/editor/assets", newAsset(kind, title, "nb")).ok();
    }

    static String newAsset(String kind, String title, String language) {
        return """
                {"kind": "%s", "title": "%s", "language": "%s", "rightsHolder": "Direktoratet",
                 "contact": "redaktor@example.no"}
                """.formatted(kind, title, language);
    }

    Answer upload(Json variant, String role, String name, byte[] content) {
        var query = "?role=" + role + "&name=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
        return editor.upload("POST", "/api/editor/variants/" + variant.text("id") + "/files" + query, content);
    }

    /** The asset as it is now. */
    Json now(Json asset) {
        return editor.get("/api/editor/assets/" + asset.text("slug")).ok();
    }

    Answer command(Json asset, String command) {
        return editor.post(
                "/api/editor/assets/" + asset.text("slug") + "/" + command,
                "{\"revision\": %s}".formatted(now(asset).text("revision")));
    }

    Answer under(Json asset, Access access) {
        var terms = new TestAssets(service).terms(access);
        return editor.patch(
                "/api/editor/assets/" + asset.text("slug"),
                "{\"terms\": {\"code\": \"%s\"}, \"revision\": %s}"
                        .formatted(terms.code(), now(asset).text("revision")));
    }

    /** A published presentation that goes out on request, with an approved deck in Bokmål. */
    Json presentation() {
        var draft = draft("presentation", "Rammeverket " + TestAssets.unique());
        var deck = upload(draft.first("variants"), "original", "dekk.pptx", SampleFiles.deck(2))
                .ok();
        approveDeck(deck).ok();
        under(draft, Access.ON_REQUEST).ok();
        return command(draft, "publish").ok();
    }

    /** Lets a version be sent. */
    Answer approveDeck(Json file) {
        return editor.post("/api/editor/files/" + file.text("id") + "/approve", "{}");
    }

    String request(Json presentation, String submission) {
        return """
                {"submission": "%s", "asset": "%s", "language": "nb", "event": "Fagdag", "eventDate": "%s",
                 "venue": "in-person", "place": "Bodø", "audience": "Rådgivere", "audienceSize": 40, "name": "Kari Nordmann", "organisation": "Skolen",
                 "email": "kari.%s@example.no", "message": "Hei"}
                """.formatted(submission, presentation.text("slug"), day(30), submission);
    }

    private LocalDate day(int fromNow) {
        return LocalDate.ofInstant(service.clock().instant(), ZoneOffset.UTC).plusDays(fromNow);
    }

    /** The presenter's status of a request that was sent, its address verified by the link in the mail. */
    Json verified(ApiClient anyone, String reference) {
        var token = new TestRequests(service).verification(reference).secret();
        return anyone.post("/api/verifications/" + token, "").ok();
    }

    /** The request as editors find it among those that wait. */
    Json waiting(String reference) {
        return editor.get("/api/editor/requests").ok().each("requests").stream()
                .filter(request -> request.text("reference").equals(reference))
                .findFirst()
                .orElseThrow();
    }

    Answer approve(Json request, Json file) {
        return approve(
                request,
                file,
                service.clock().instant().plus(Duration.ofDays(40)).toString());
    }

    Answer approve(Json request, Json file, String expiresAt) {
        return editor.post(
                "/api/editor/requests/" + request.text("id") + "/approve",
                "{\"files\": [\"%s\"], \"expiresAt\": \"%s\", \"message\": \"Lykke til\"}"
                        .formatted(file.text("id"), expiresAt));
    }

    /** The secret of the link in the mail that an approval sends. */
    String grantLink(String reference) {
        var mail = editor.get("/api/editor/mails").ok().each("waiting").stream()
                .filter(waiting -> !waiting.isNull("reference"))
                .filter(waiting -> waiting.text("reference").equals(reference))
                .filter(waiting -> waiting.text("subject").equals("request-approved"))
                .findFirst()
                .orElseThrow();
        var text =
                editor.post("/api/editor/mails/" + mail.text("id"), "{}").ok().text("text");
        var link = GRANT.matcher(text);
        if (!link.find()) {
            throw new AssertionError("No link in: " + text);
        }
        return link.group(1);
    }
}
