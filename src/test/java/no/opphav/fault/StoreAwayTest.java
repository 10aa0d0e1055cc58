package no.opphav.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import no.opphav.kernel.Checksum;
import no.opphav.storage.s3.S3Server;
import no.opphav.testing.RunningService;
import no.opphav.testing.ServiceProcess;
import no.opphav.testing.TestDatabase;
import no.opphav.testing.TestFolder;
import no.opphav.testing.Wire;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** A service whose object store is away, hangs, is slow, is full or answers with errors, and comes back. */
@ExtendWith(RunningService.class)
@Timeout(value = 240, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoreAwayTest {
    private static final int SIZE = 10 << 20;
    private static final int PIECE = 3 << 20;

    private static final Duration SLOW = Duration.ofMillis(20);
    private static final Duration LONGER_THAN_A_SWITCH = Duration.ofMillis(400);

    private final Random random = new Random(7);
    private final TestFolder folder = TestFolder.create();
    private final TestDatabase database;
    private final Tables tables;
    private final S3Server store = S3Server.s3Mock();
    private final Wire wire = Wire.to(store.port());
    private final ServiceProcess service;
    private final Editor editor;

    StoreAwayTest(RunningService running) throws IOException, InterruptedException {
        this.database = TestDatabase.create(running);
        this.tables = new Tables(database);
        this.service = ServiceProcess.start(folder.path(), settings());
        this.editor = Editor.invitedBy(service);
    }

    @AfterAll
    void stop() {
        service.close();
        wire.close();
        store.stop();
        folder.delete();
    }

    @Test
    void an_upload_goes_on_when_the_store_is_back() throws Exception {
        var sending = begun();
        assertThat(sending.sendPiece(PIECE).statusCode()).isEqualTo(204);
        sending.sendRest(() -> {
                    tables.await("SELECT count(*) FROM upload WHERE writer IS NOT NULL");
                    wire.cut();
                })
                .ifPresent(StoreAwayTest::assertAway);
        assertAway(sending.sendPiece(PIECE));
        wire.mend();
        assertEndsWhole(sending);
    }

    @Test
    void readers_and_the_balancer_are_told_while_it_is_away() throws Exception {
        var sending = begun();
        var path = original(published(sending.goOn(SIZE)));
        assertThat(editor.fetch(path).body()).isEqualTo(sending.fetched());
        wire.cut();
        assertAway(editor.tus().send(editor.tus().bare("GET", path, new byte[0])));
        assertThat(editor.eventually(503, "/health/readiness")).isEqualTo(503);
        assertThat(editor.status("/health/liveness")).isEqualTo(200);
        wire.mend();
        assertThat(editor.eventually(200, "/health/readiness")).isEqualTo(200);
        assertThat(editor.fetch(path).body()).isEqualTo(sending.fetched());
    }

    @Test
    void one_that_hangs_is_as_good_as_away() throws Exception {
        var sending = begun();
        wire.hold();
        assertAway(sending.sendPiece(PIECE));
        wire.mend();
        assertEndsWhole(sending);
    }

    @Test
    void one_that_is_slow_takes_an_upload_all_the_same() throws Exception {
        wire.slow(SLOW);
        assertEndsWhole(Sending.begin(editor, "a.pdf", LargeFiles.pdf(PIECE / 4, random)));
        wire.mend();
    }

    @Test
    void one_that_is_full_is_said_to_be() throws Exception {
        var sending = begun();
        try (var full = FailingStore.answering(507, "XMinioStorageFull")) {
            wire.leadTo(full.port());
            var answer = sending.sendPiece(PIECE);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(507);
            assertThat(answer.body()).contains("\"store-full\"");
        }
        wire.leadTo(store.port());
        assertEndsWhole(sending);
    }

    @Test
    void a_file_waits_to_be_looked_into_while_the_store_answers_with_errors() throws Exception {
        var sending = begun();
        try (var failing = FailingStore.answering(500, "InternalError")) {
            wire.leadTo(failing.port());
            assertAway(sending.sendPiece(PIECE));
            wire.leadTo(store.port());
            wire.slow(LONGER_THAN_A_SWITCH);
            sending.goOn(SIZE + PIECE);
            wire.leadTo(failing.port());
            wire.mend();
            tables.await("SELECT count(*) FROM upload WHERE state = 'RECEIVED' AND problem = 'STORE_UNAVAILABLE'");
        }
        wire.leadTo(store.port());
        assertEndsWhole(sending);
    }

    /** The file as it was sent, whether or not there is a copy by now that has its rights written in it. */
    private static String original(String path) {
        return path.replaceFirst("(/files/[^/]+)/", "$1/original/");
    }

    private Map<String, String> settings() {
        var settings = new HashMap<>(store.environment(wire.port()));
        settings.putAll(Map.of("OPPHAV_STORE_S3_DEADLINE", "4s", "OPPHAV_INSPECTION_WORKERS", "1"));
        return database.environment(settings);
    }

    /** The public's path of a file, once everybody may have it. */
    private String published(Sending sending) throws IOException, InterruptedException, SQLException {
        var upload = editor.eventually("accepted", sending.path());
        tables.change(
                "INSERT INTO usage_terms VALUES (gen_random_uuid(), 'free', now())",
                """
                INSERT INTO terms_version (id, usage_terms_id, number, access)
                    SELECT gen_random_uuid(), id, 1, 'FREE' FROM usage_terms
                """,
                """
                INSERT INTO terms_translation SELECT id, 'nb', 'Fri bruk', 'Bruk det.', 'Bruk det fritt.' FROM terms_version
                """,
                "UPDATE terms_version SET published_at = now()");
        var asset = "/api/editor/assets/" + Editor.text(upload, "assetSlug");
        var draft = editor.command("GET", asset, "");
        var under = editor.command(
                "PATCH",
                asset,
                "{\"terms\": {\"code\": \"free\"}, \"revision\": %s}".formatted(Editor.text(draft, "revision")));
        editor.command("POST", asset + "/publish", "{\"revision\": %s}".formatted(Editor.text(under, "revision")));
        return "/files/" + Editor.text(upload, "fileId") + "/a.pdf";
    }

    private Sending begun() throws IOException, InterruptedException {
        return Sending.begin(editor, "a.pdf", LargeFiles.pdf(SIZE, random));
    }

    private void assertEndsWhole(Sending sending) throws IOException, InterruptedException {
        assertThat(editor.settledOffset(sending.path())).isBetween(sending.acknowledged(), sending.length());
        assertThat(Checksum.ofContent(sending.goOn(PIECE).fetched())).isEqualTo(sending.checksum());
    }

    private static void assertAway(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("60");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"store-unavailable\"");
    }
}
