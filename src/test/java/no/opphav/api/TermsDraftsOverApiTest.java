package no.opphav.api;

import static no.opphav.testing.TestAssets.unique;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import no.opphav.testing.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How programs of editors write usage terms. */
@ExtendWith(RunningService.class)
class TermsDraftsOverApiTest {
    private static final String RULE = """
            {"kind": "permission", "action": "CommercialUse", "text": {"nb": "tjene på det"},
             "constraints": [{"leftOperand": "dateTime", "operator": "lt", "rightOperand": "2030-01-01"}]}
            """;

    private static final String CREDIT = """
            {"kind": "duty", "action": "attribute", "text": {"nb": "kreditere oss"}}
            """;

    private final RunningService service;
    private final ApiClient editor;
    private final String code = "terms-" + unique();
    private final String draft = "/api/editor/terms/" + code + "/draft";

    TermsDraftsOverApiTest(RunningService service) {
        this.service = service;
        this.editor = Office.open(service).editor();
    }

    @Test
    void terms_are_begun_written_and_published() {
        var begun = begin();
        assertThat(begun.status()).isEqualTo(201);
        assertThat(begun.headers().firstValue("Location").orElseThrow()).endsWith(draft);
        var changed = put(body(1, RULE)).ok();
        assertThat(changed.text("revision")).isEqualTo("2");
        assertThat(changed.text("licence")).isEqualTo("NLOD-2.0");
        assertThat(editor.get(draft).ok().value()).isEqualTo(changed.value());
        assertThat(editor.get("/api/editor/terms").ok().each("drafts"))
                .anyMatch(each -> each.text("code").equals(code));
        var published = editor.post(draft + "/publish", "{\"revision\": 2}").ok();
        assertThat(published.text("licenseId")).isEqualTo("NLOD-2.0");
        assertThat(published.at("versions").value()).isEqualTo(java.util.List.of(1));
        var read = ApiClient.without(service).get("/api/terms/" + code + "/1").ok();
        assertThat(read.value()).isEqualTo(published.value());
        assertThat(read.first("rules").first("constraints").text("leftOperand")).isEqualTo("dateTime");
        assertThat(editor.post(draft, "").ok().text("number")).isEqualTo("2");
        assertThat(editor.delete(draft + "?revision=1").status()).isEqualTo(204);
        editor.get(draft).isRefused(404, "terms-not-found");
    }

    @Test
    void everything_that_has_no_meaning_is_named() {
        begin();
        begin().isRefused(409, "slug-taken", "code: taken");
        editor.post("/api/editor/terms", "{\"code\": \"Fri bruk\", \"access\": \"open\"}")
                .isRefused(422, "invalid-fields", "code: invalid", "access: invalid");
        var wrong = RULE.replace("CommercialUse", "commercialise").replace("\"lt\"", "\"before\"");
        put(body(1, wrong).replace("NLOD-2.0", "NLOD"))
                .isRefused(
                        422,
                        "invalid-fields",
                        "licence: not-a-licence",
                        "rules.0.action: unknown-action",
                        "rules.0.constraints.0: unknown-operator");
        put(body(1, RULE.replace("2030-01-01", "i morgen")))
                .isRefused(422, "invalid-fields", "rules.0.constraints.0: not-a-moment");
        put(body(7, RULE)).isRefused(409, "changed-meanwhile");
        editor.post(draft + "/publish", "{\"revision\": 1}")
                .isRefused(
                        422,
                        "invalid-fields",
                        "rules: no-rules",
                        "nb.name: required",
                        "nb.summary: required",
                        "nb.fullText: required");
        ApiClient.without(service).get(draft).isRefused(401, "sign-in-required");
    }

    private ApiClient.Answer begin() {
        return editor.post("/api/editor/terms", "{\"code\": \"%s\", \"access\": \"free\"}".formatted(code));
    }

    private ApiClient.Answer put(String body) {
        return editor.send("PUT", draft, "application/json", BodyPublishers.ofString(body));
    }

    private static String body(int revision, String rule) {
        return """
                {"access": "free", "licence": "NLOD-2.0", "revision": %d, "rules": [%s, %s],
                 "translations": {"nb": {"name": "Åpne \\"data\\"", "summary": "Bruk det.", "fullText": "Alt."}}}
                """.formatted(revision, rule, CREDIT);
    }
}
