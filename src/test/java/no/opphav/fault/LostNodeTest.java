package no.opphav.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import no.opphav.kernel.Checksum;
import no.opphav.storage.s3.S3Server;
import no.opphav.testing.RunningService;
import no.opphav.testing.ServiceProcess;
import no.opphav.testing.TestDatabase;
import no.opphav.testing.TestFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Two nodes that have a database and a bucket in common and nothing else. One is killed with an upload on its way in; when
 * exactly is drawn at random, and {@code -Dopphav.fault.seed=…} draws the same again.
 */
@ExtendWith(RunningService.class)
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LostNodeTest {
    private static final int SIZE = 14 << 20;
    private static final int PIECE = 1 << 20;
    private static final int LATEST = 400;

    private final long seed = Long.getLong("opphav.fault.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final S3Server bucket = S3Server.s3Mock();
    private final TestFolder first = TestFolder.create();
    private final TestFolder second = TestFolder.create();
    private final TestDatabase database;
    private final Tables tables;

    LostNodeTest(RunningService service) {
        this.database = TestDatabase.create(service);
        this.tables = new Tables(database);
    }

    @AfterEach
    void cleanUp() {
        bucket.stop();
        first.delete();
        second.delete();
    }

    @Test
    void an_upload_goes_on_at_the_other_node_and_becomes_one_file() throws Exception {
        try (var one = start(first);
                var other = start(second)) {
            var sending = Sending.begin(Editor.invitedBy(one), "a.pdf", LargeFiles.pdf(SIZE, random));
            killWhileSending(one, sending);
            assertThat(sending.goOnAt(other)).as(drawn()).isBetween(sending.acknowledged(), sending.length());
            sending.goOn(PIECE);
            assertThat(Checksum.ofContent(sending.fetched())).as(drawn()).isEqualTo(sending.checksum());
        }
        assertThat(tables.number("SELECT count(*) FROM file")).as(drawn()).isOne();
    }

    private void killWhileSending(ServiceProcess node, Sending sending) throws InterruptedException {
        try (var executor = Executors.newScheduledThreadPool(2)) {
            var killing = executor.schedule(node::kill, random.nextInt(LATEST), TimeUnit.MILLISECONDS);
            var work = executor.submit(() -> sending.goOn(PIECE));
            killing.get();
            work.get();
        } catch (ExecutionException e) {
            assertThat(e).hasCauseInstanceOf(IOException.class);
        }
    }

    private ServiceProcess start(TestFolder folder) {
        var settings = new HashMap<>(bucket.environment(bucket.port()));
        settings.putAll(Map.of(
                "OPPHAV_TASKS_HEARTBEAT", "500ms",
                "OPPHAV_TASKS_POLLING_INTERVAL", "200ms",
                "OPPHAV_INSPECTION_WORKERS", "1"));
        return ServiceProcess.start(folder.path(), database.environment(settings));
    }

    private String drawn() {
        return "drawn with -Dopphav.fault.seed=" + seed;
    }
}
