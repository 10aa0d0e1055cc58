package no.opphav.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import no.opphav.account.TestAccounts;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestAssets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What editors often write, and what administrators approve and refuse beforehand, kept by a script. */
@ExtendWith(RunningService.class)
class RepliesAndRulesOverApiTest {
    private static final String REPLIES = "/api/editor/replies";
    private static final String REASONS = "/api/editor/decline-reasons";
    private static final String RULES = "/api/editor/standing-rules";

    private final ApiClient editor;
    private final ApiClient administrator;
    private final ApiClient anyone;

    RepliesAndRulesOverApiTest(RunningService service) {
        this.editor = Office.open(service).editor();
        this.administrator = new ApiClient(service, TestAccounts.cookie(TestAccounts.administrator(service)));
        this.anyone = ApiClient.without(service);
    }

    @Test
    void a_reply_is_saved_written_anew_and_removed() {
        var title = "Takk " + TestAssets.unique();
        var added = editor.post(REPLIES, reply("nb", title, "Lykke til."));
        assertThat(added.status()).isEqualTo(201);
        var path = REPLIES + "/" + added.json().text("id");
        assertThat(editor.put(path, reply("en", title, "Good luck.")).ok().text("text"))
                .isEqualTo("Good luck.");
        assertThat(editor.get(REPLIES).ok().toString())
                .contains(title, "Good luck.")
                .doesNotContain("Lykke til.");
        editor.post(REPLIES, reply("fr", "", "")).isRefused(422, "invalid-fields", "language: unknown-language");
        editor.post(REPLIES, reply("nb", "", "")).isRefused(422, "invalid-fields", "title: required", "text: required");
        assertThat(editor.delete(path).status()).isEqualTo(204);
        assertThat(editor.get(REPLIES).ok().toString()).doesNotContain(title);
        editor.put(path, reply("en", title, "Good luck.")).isRefused(404, "not-found");
        anyone.get(REPLIES).isRefused(401, "sign-in-required");
    }

    @Test
    void administrators_keep_the_reasons_that_editors_choose_among() {
        var title = "Utenfor " + TestAssets.unique();
        editor.post(REASONS, reason(title)).isRefused(403, "forbidden");
        var added = administrator.post(REASONS, reason(title));
        assertThat(added.status()).isEqualTo(201);
        var path = REASONS + "/" + added.json().text("id");
        assertThat(editor.get(REASONS).ok().toString()).contains(title);
        assertThat(administrator.put(path, reason(title + " II")).ok().toString())
                .contains(title + " II");
        administrator
                .post(REASONS, "{\"texts\": {\"nb\": {\"title\": \"x\", \"text\": \"y\"}}}")
                .isRefused(
                        422,
                        "invalid-fields",
                        "title-nn: required",
                        "text-nn: required",
                        "title-en: required",
                        "text-en: required");
        editor.delete(path).isRefused(403, "forbidden");
        assertThat(administrator.delete(path).status()).isEqualTo(204);
        assertThat(editor.get(REASONS).ok().toString()).doesNotContain(title);
    }

    @Test
    void administrators_keep_the_standing_rules() {
        var domain = TestAssets.unique().toLowerCase(java.util.Locale.ROOT) + ".example.no";
        editor.get(RULES).isRefused(403, "forbidden");
        var added = administrator.post(RULES, rule("domain", domain));
        assertThat(added.status()).isEqualTo(201);
        var rule = added.json();
        assertThat(rule.text("days")).isEqualTo("7");
        assertThat(rule.isNull("endedAt")).isTrue();
        var end = RULES + "/" + rule.text("id") + "/end";
        assertThat(administrator.post(end, "").ok().isNull("endedAt")).isFalse();
        assertThat(administrator.post(end, "").status()).isEqualTo(200);
        administrator.post(RULES + "/" + UUID.randomUUID() + "/end", "").isRefused(404, "not-found");
        administrator.post(RULES, rule("church", domain)).isRefused(422, "invalid-fields", "kind: invalid");
        administrator
                .post(RULES, rule("domain", "ikke et domene"))
                .isRefused(422, "invalid-fields", "value: not-a-domain");
    }

    private static String reply(String language, String title, String text) {
        return """
                {"language": "%s", "deed": "approve", "title": "%s", "text": "%s"}
                """.formatted(language, title, text);
    }

    private static String reason(String title) {
        return """
                {"texts": {"nb": {"title": "%1$s", "text": "Nei."}, "nn": {"title": "%1$s", "text": "Nei."},
                 "en": {"title": "%1$s", "text": "No."}}}
                """.formatted(title);
    }

    private static String rule(String kind, String value) {
        return """
                {"name": "Regel for %2$s", "kind": "%1$s", "value": "%2$s"}
                """.formatted(kind, value);
    }
}
