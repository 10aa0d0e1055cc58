package no.opphav.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import no.opphav.testing.RunningService;
import no.opphav.testing.ScriptedSmtpServer;
import no.opphav.testing.ServiceProcess;
import no.opphav.testing.TestDatabase;
import no.opphav.testing.TestFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** A service whose mail server is away for the whole of its life, and which is killed in between. */
@ExtendWith(RunningService.class)
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class MailServerAwayTest {
    private static final Pattern VERIFICATION = Pattern.compile("/verify/([A-Za-z0-9_-]{43})");
    private static final Pattern MESSAGE_ID = Pattern.compile("(?m)^Message-ID: (<.*>)$");
    private static final String UNSENT =
            "SELECT count(*) FROM outbox_message WHERE sent_at IS NULL AND failed_at IS NULL";
    private static final String MESSAGE = "Kan jeg vise filmen?";

    private final TestFolder folder = TestFolder.create();
    private final List<String> log = new ArrayList<>();
    private final int port = ScriptedSmtpServer.freePort();
    private final TestDatabase database;
    private final Tables tables;

    MailServerAwayTest(RunningService service) {
        this.database = TestDatabase.create(service);
        this.tables = new Tables(database);
    }

    @AfterEach
    void deleteFolder() {
        folder.delete();
    }

    @Test
    void every_answer_that_was_given_while_the_mail_server_was_away_arrives_once() throws Exception {
        Editor editor;
        Presentation presentation;
        try (var service = start()) {
            editor = Editor.invitedBy(service);
            presentation = Presentation.publishedBy(editor);
            approve(editor, presentation);
            decline(editor, presentation);
            tables.await("SELECT count(*) FROM outbox_message WHERE last_error IS NOT NULL");
            kill(service);
        }
        try (var service = start()) {
            decline(editor.at(service), presentation);
            kill(service);
        }
        assertThat(tables.number("SELECT count(*) FROM outbox_message WHERE sent_at IS NOT NULL"))
                .isZero();

        String unnoted;
        try (var server = new ScriptedSmtpServer(port, Map.of(".", ScriptedSmtpServer.SILENCE));
                var service = start()) {
            makeDue();
            while (server.contents.isEmpty()) {
                Thread.onSpinWait();
            }
            kill(service);
            unnoted = messageId(server.contents.getFirst());
        }
        try (var server = new ScriptedSmtpServer(port, Map.of());
                var service = start()) {
            makeDue();
            tables.await("SELECT CASE WHEN (" + UNSENT + ") = 0 THEN 1 ELSE 0 END");
            var arrived =
                    server.contents.stream().map(MailServerAwayTest::messageId).toList();
            assertThat(arrived).doesNotHaveDuplicates().contains(unnoted);
            assertThat(tables.number("SELECT count(*) FROM outbox_message WHERE sent_at IS NOT NULL"))
                    .isEqualTo(arrived.size());
            assertThat(tables.number("""
                            SELECT count(*) FROM outbox_message WHERE sent_at IS NOT NULL
                                AND template IN ('request-approved', 'request-declined')
                            """)).isEqualTo(3);
            kill(service);
        }
        assertThat(String.join("\n", log)).doesNotContain("presenter-", MESSAGE, "/grants/", "/verify/");
    }

    private ServiceProcess start() {
        return ServiceProcess.start(
                folder.path(),
                database.environment(Map.of(
                        "OPPHAV_TASKS_HEARTBEAT", "500ms",
                        "OPPHAV_TASKS_POLLING_INTERVAL", "200ms",
                        "OPPHAV_INSPECTION_WORKERS", "1",
                        "OPPHAV_MAIL_HOST", "127.0.0.1",
                        "OPPHAV_MAIL_PORT", String.valueOf(port),
                        "OPPHAV_MAIL_FROM", "Opphav <redaktor@example.no>",
                        "OPPHAV_MAIL_START_TLS", "false")));
    }

    private void kill(ServiceProcess service) {
        service.kill();
        log.addAll(service.log());
    }

    /** What waits for a minute to pass, or for ten after a kill, waits no longer. */
    private void makeDue() throws SQLException {
        tables.change("UPDATE outbox_message SET next_attempt_at = created_at");
    }

    private void approve(Editor editor, Presentation presentation) throws IOException, InterruptedException {
        editor.command(
                "POST",
                "/api/editor/requests/" + request(editor, presentation) + "/approve",
                "{\"files\": [\"%s\"], \"message\": \"Lykke til\"}".formatted(presentation.file()));
    }

    private void decline(Editor editor, Presentation presentation) throws IOException, InterruptedException {
        editor.command(
                "POST",
                "/api/editor/requests/" + request(editor, presentation) + "/decline",
                "{\"reason\": \"Dessverre\"}");
    }

    /** The id of a new request whose address is verified. */
    private static String request(Editor editor, Presentation presentation) throws IOException, InterruptedException {
        var sent = editor.command("POST", "/api/requests", """
                {"submission": "%1$s", "asset": "%2$s", "language": "nb", "event": "Fagdag", "eventDate": "%3$s",
                 "venue": "in-person", "place": "Bodø", "audience": "Rådgivere", "audienceSize": 40,
                 "name": "Kari Nordmann", "organisation": "Skolen", "email": "presenter-%1$s@example.no",
                 "message": "%4$s"}
                """.formatted(
                        UUID.randomUUID(),
                        presentation.slug(),
                        LocalDate.now(ZoneOffset.UTC).plusDays(30),
                        MESSAGE));
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

    private static String messageId(String content) {
        var header = MESSAGE_ID.matcher(content);
        assertThat(header.find()).isTrue();
        return header.group(1);
    }

    /** A presentation that goes out on request. */
    private record Presentation(String slug, String file) {
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
    }
}
