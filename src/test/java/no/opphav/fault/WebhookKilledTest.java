package no.opphav.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import no.opphav.testing.RunningService;
import no.opphav.testing.ServiceProcess;
import no.opphav.testing.TestDatabase;
import no.opphav.testing.TestFolder;
import no.opphav.webhook.Receiver;
import no.opphav.webhook.Receiver.Received;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** A service that is killed once it has taken a message to tell, before anybody has read it, and again before it hears the answer. */
@ExtendWith(RunningService.class)
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WebhookKilledTest {
    private static final String KEY = "c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0MTI=";
    private static final String LEFT = "SELECT count(*) FROM webhook_delivery WHERE state = 'WAITING'";

    private final TestFolder folder = TestFolder.create();
    private final TestDatabase database;
    private final Tables tables;

    WebhookKilledTest(RunningService service) {
        this.database = TestDatabase.create(service);
        this.tables = new Tables(database);
    }

    @AfterEach
    void deleteFolder() {
        folder.delete();
    }

    @Test
    void each_event_is_delivered_and_settled_once_however_often_the_service_is_killed_at_it() throws Exception {
        int port;
        String secret;
        try (var deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var service = start()) {
            port = deaf.getLocalPort();
            var editor = Editor.invitedBy(service);
            secret = Editor.text(add(editor, port), "secret");
            Presentation.publishedBy(editor).request(editor);
            tables.await("SELECT count(*) FROM webhook_delivery WHERE attempts = 1 AND outcome IS NULL");
            service.kill();
        }
        try (var receiver = Receiver.at(port)) {
            var hanging = new CountDownLatch(1);
            receiver.answer(received -> hang(hanging));
            try (var service = start()) {
                makeDue();
                while (receiver.all().isEmpty()) {
                    Thread.onSpinWait();
                }
                service.kill();
            }
            receiver.answer(received -> 204);
            hanging.countDown();
            try (var service = start()) {
                makeDue();
                tables.await("SELECT CASE WHEN (" + LEFT + ") = 0 THEN 1 ELSE 0 END");
                service.kill();
            }
            var told = receiver.all().stream().collect(Collectors.groupingBy(Received::id));
            assertThat(told).hasSize(1);
            assertThat(told.values())
                    .allSatisfy(same -> assertThat(same)
                            .hasSize(2)
                            .allMatch(received -> received.isSignedBy(secret))
                            .extracting(Received::body)
                            .containsOnly(same.getFirst().body()));
        }
        assertThat(tables.number("SELECT count(*) FROM webhook_delivery WHERE state = 'TAKEN' AND attempts = 3"))
                .isEqualTo(tables.number("SELECT count(*) FROM webhook_delivery"))
                .isOne();
        assertThat(tables.number("SELECT count(*) FROM webhook_subscriber WHERE secret LIKE '%whsec%'"))
                .isZero();
    }

    private static Map<String, Object> add(Editor editor, int port) throws IOException, InterruptedException {
        return editor.command("POST", "/api/editor/webhooks", "{\"address\": \"http://127.0.0.1:" + port + "/\"}");
    }

    /** What a node had taken for some minutes is anybody's again. */
    private void makeDue() throws SQLException {
        tables.change("UPDATE webhook_delivery SET next_attempt_at = created_at");
    }

    private ServiceProcess start() {
        return ServiceProcess.start(
                folder.path(),
                database.environment(Map.of(
                        "OPPHAV_TASKS_HEARTBEAT", "500ms",
                        "OPPHAV_TASKS_POLLING_INTERVAL", "200ms",
                        "OPPHAV_INSPECTION_WORKERS", "1",
                        "OPPHAV_WEBHOOK_DEADLINE", "60s",
                        "OPPHAV_WEBHOOK_INTERNAL", "true",
                        "OPPHAV_WEBHOOK_KEY", KEY)));
    }

    private static int hang(CountDownLatch until) {
        try {
            until.await();
            return 204;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
