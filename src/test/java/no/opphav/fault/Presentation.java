package no.opphav.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;

/** A presentation that goes out on request. */
record Presentation(String slug, String file) {
    static final String MESSAGE = "Kan jeg vise filmen?";

    private static final Pattern VERIFICATION = Pattern.compile("/verify/([A-Za-z0-9_-]{43})");
    private static final String TERMS = "{\"code\": \"paa-foresporsel\", \"access\": \"on-request\"}";
    private static final String WORDS = """
            {"access": "on-request", "revision": 1,
             "rules": [{"kind": "permission", "action": "display", "text": {"nb": "Vise den frem"}}],
             "translations": {"nb": {"name": "På forespørsel", "summary": "Spør.", "fullText": "Spør først."}}}
            """;
    private static final String ASSET = """
            {"kind": "presentation", "title": "Rammeverket", "language": "nb", "rightsHolder": "Direktoratet",
             "contact": "redaktor@example.no", "slug": "rammeverket"}
            """;

    static Presentation publishedBy(Editor editor) throws IOException, InterruptedException {
        editor.command("POST", "/api/editor/terms", TERMS);
        editor.command("PUT", "/api/editor/terms/paa-foresporsel/draft", WORDS);
        editor.command("POST", "/api/editor/terms/paa-foresporsel/draft/publish", "{\"revision\": 2}");
        var asset = editor.command("POST", "/api/editor/assets", ASSET);
        var variant = each(asset, "variants").getFirst();
        var path = "/api/editor/variants/" + variant.get("id") + "/files?role=original&name=a.pdf";
        var upload = editor.tus().bare("POST", path, LargeFiles.pdf(1 << 20, new Random(7)));
        var added = editor.tus().send(upload.setHeader("Content-Type", "application/octet-stream"));
        assertThat(added.statusCode()).as(added.body()).isBetween(200, 299);
        change(editor, "PATCH", "", "\"terms\": {\"code\": \"paa-foresporsel\"}, ");
        var published = change(editor, "POST", "/publish", "");
        var current = each(published, "variants").getFirst();
        var file = each(current, "files").getFirst();
        var id = Editor.text(file, "id");
        editor.command("POST", "/api/editor/files/" + id + "/approve", "{}");
        return new Presentation("rammeverket", id);
    }

    private static Map<String, Object> change(Editor editor, String method, String command, String fields)
            throws IOException, InterruptedException {
        var asset = "/api/editor/assets/rammeverket";
        var revision = Editor.text(editor.command("GET", asset, ""), "revision");
        return editor.command(method, asset + command, "{" + fields + "\"revision\": " + revision + "}");
    }

    /** The id of a new request whose address is verified. */
    String request(Editor editor) throws IOException, InterruptedException {
        var sent = editor.command("POST", "/api/requests", """
                {"submission": "%1$s", "asset": "%2$s", "language": "nb", "event": "Fagdag", "eventDate": "%3$s",
                 "venue": "in-person", "place": "Bodø", "audience": "Rådgivere", "audienceSize": 40,
                 "name": "Kari Nordmann", "organisation": "Skolen", "email": "presenter-%1$s@example.no",
                 "message": "%4$s"}
                """.formatted(
                        UUID.randomUUID(), slug, LocalDate.now(ZoneOffset.UTC).plusDays(30), MESSAGE));
        var reference = Editor.text(sent, "reference");
        var mails = each(editor.command("GET", "/api/editor/mails", ""), "waiting");
        var verify = find(mails, "reference", reference);
        var text = Editor.text(editor.command("POST", "/api/editor/mails/" + verify.get("id"), ""), "text");
        var link = VERIFICATION.matcher(text);
        assertThat(link.find()).isTrue();
        editor.command("POST", "/api/verifications/" + link.group(1), "");
        var requests = each(editor.command("GET", "/api/editor/requests", ""), "requests");
        return Editor.text(find(requests, "reference", reference), "id");
    }

    private static Map<String, Object> find(List<Map<String, Object>> all, String name, String value) {
        return all.stream()
                .filter(each -> value.equals(each.get(name)))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> each(Map<String, Object> json, String name) {
        return (List<Map<String, Object>>) Objects.requireNonNull(json.get(name));
    }
}
