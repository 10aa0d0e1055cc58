package no.opphav.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    private static final Pattern MESSAGE_ID = Pattern.compile("(?m)^Message-ID: (<.*>)$");
    private static final String UNSENT =
            "SELECT count(*) FROM outbox_message WHERE sent_at IS NULL AND failed_at IS NULL";

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
        assertThat(String.join("\n", log)).doesNotContain("presenter-", Presentation.MESSAGE, "/grants/", "/verify/");
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
                "/api/editor/requests/" + presentation.request(editor) + "/approve",
                "{\"files\": [\"%s\"], \"message\": \"Lykke til\"}".formatted(presentation.file()));
    }

    private void decline(Editor editor, Presentation presentation) throws IOException, InterruptedException {
        editor.command(
                "POST",
                "/api/editor/requests/" + presentation.request(editor) + "/decline",
                "{\"reason\": \"Dessverre\"}");
    }

    private static String messageId(String content) {
        var header = MESSAGE_ID.matcher(content);
        assertThat(header.find()).isTrue();
        return header.group(1);
    }
}
