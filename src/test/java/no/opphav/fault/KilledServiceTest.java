package no.opphav.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import no.opphav.kernel.Checksum;
import no.opphav.testing.RunningService;
import no.opphav.testing.ServiceProcess;
import no.opphav.testing.TestDatabase;
import no.opphav.testing.TestFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A service that is killed with two files on their way in. When exactly is drawn at random; {@code -Dopphav.fault.seed=…}
 * draws the same again.
 */
@ExtendWith(RunningService.class)
@Timeout(value = 240, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class KilledServiceTest {
    private static final int LARGE = 67 << 20;
    /** Where the progress of a piece that is on its way is written down. */
    private static final long PROGRESS = 64 << 20;

    private static final int BEFORE_THE_KILL = 65 << 20;
    private static final int SMALL = 6 << 20;
    private static final int PIECE = 256 << 10;
    private static final String SWEEPING = "SELECT %s FROM scheduled_tasks WHERE task_name = 'sweep-uploads'";

    private final long seed = Long.getLong("opphav.fault.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final TestFolder folder = TestFolder.create();
    private final ScheduledExecutorService executor = Executors.newScheduledThreadPool(2);
    private final TestDatabase database;
    private final Tables tables;

    KilledServiceTest(RunningService service) {
        this.database = TestDatabase.create(service);
        this.tables = new Tables(database);
    }

    @AfterEach
    void cleanUp() {
        executor.close();
        folder.delete();
    }

    @Test
    void killed_uploads_go_on_where_they_stopped_and_become_one_file_each() throws Exception {
        Sending large;
        Sending small;
        try (var service = start()) {
            var editor = Editor.invitedBy(service);
            large = Sending.begin(editor, "large.pdf", LargeFiles.pdf(LARGE, random));
            small = Sending.begin(editor, "small.pdf", LargeFiles.pdf(SMALL, random));
            try (var socket = new Socket("localhost", service.address().getPort())) {
                large.sendAtOnce(socket, BEFORE_THE_KILL);
                large.awaitProgress(PROGRESS);
                killWhile(service, 300, () -> small.goOn(PIECE));
            }
        }
        try (var service = start()) {
            assertNothingLostOrHalfVisible(service, large, small);
            var sending = executor.submit(() -> large.goOn(PIECE));
            small.goOn(PIECE);
            killSoon(service, 30);
            brokeOff(sending);
        }
        try (var service = start()) {
            assertNothingLostOrHalfVisible(service, large, small);
            large.goOn(PIECE);
            awaitWorker(service);
            killSoon(service, 500);
        }
        try (var service = start()) {
            assertNothingLostOrHalfVisible(service, large, small);
            assertBecomesOneFile(large);
            assertBecomesOneFile(small);
            assertThat(tables.number("SELECT count(*) FROM file")).as(drawn()).isEqualTo(2);
            assertNothingIsLeftAfterASweep();
        }
    }

    private ServiceProcess start() {
        return ServiceProcess.start(
                folder.path(),
                database.environment(Map.of(
                        "OPPHAV_TASKS_HEARTBEAT", "500ms",
                        "OPPHAV_TASKS_POLLING_INTERVAL", "200ms",
                        "OPPHAV_INSPECTION_WORKERS", "1")));
    }

    private String drawn() {
        return "drawn with -Dopphav.fault.seed=" + seed;
    }

    /** Kills it while something is under way. */
    private void killWhile(ServiceProcess service, int milliseconds, Callable<?> work) throws Exception {
        var working = executor.submit(work);
        killSoon(service, milliseconds);
        brokeOff(working);
    }

    private void killSoon(ServiceProcess service, int milliseconds) throws Exception {
        executor.schedule(service::kill, random.nextInt(milliseconds), TimeUnit.MILLISECONDS)
                .get();
    }

    /** Waits for the end, in whatever way it came, of what was under way when the service was killed. */
    private static void brokeOff(Future<?> work) throws InterruptedException {
        try {
            work.get();
        } catch (ExecutionException e) {
            assertThat(e).hasCauseInstanceOf(IOException.class);
        }
    }

    private static void awaitWorker(ServiceProcess service) {
        while (service.children().findAny().isEmpty()) {
            Thread.onSpinWait();
        }
    }

    private void assertNothingLostOrHalfVisible(ServiceProcess service, Sending... all) throws Exception {
        for (var sending : all) {
            assertThat(sending.goOnAt(service)).as(drawn()).isBetween(sending.acknowledged(), sending.length());
        }
        assertThat(tables.number("""
                        SELECT count(*) FROM file WHERE NOT EXISTS
                            (SELECT FROM upload WHERE state = 'ACCEPTED' AND upload.file_id = file.id)
                        """)).as(drawn()).isZero();
    }

    private void assertBecomesOneFile(Sending sending) throws Exception {
        assertThat(Checksum.ofContent(sending.fetched())).as(drawn()).isEqualTo(sending.checksum());
    }

    private void assertNothingIsLeftAfterASweep() throws Exception {
        makeOld(files("objects/partial"));
        sweep();
        assertThat(files("objects/partial")).as(drawn()).isEmpty();
        assertThat(files("objects/unfinished")).as(drawn()).isEmpty();
        awaitAllDrawn();
        assertThat(files("staging")).as(drawn()).isEmpty();
    }

    private void awaitAllDrawn() {
        tables.await("""
                SELECT CASE WHEN EXISTS (SELECT FROM scheduled_tasks WHERE task_name = 'draw-previews')
                    THEN 0 ELSE 1 END
                """);
    }

    private static void makeOld(List<Path> files) throws IOException {
        for (var file : files) {
            Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
        }
    }

    private void sweep() throws SQLException {
        var version = tables.number(SWEEPING.formatted("version"));
        tables.change("UPDATE scheduled_tasks SET execution_time = now() WHERE task_name = 'sweep-uploads'");
        tables.await(SWEEPING.formatted("CASE WHEN picked OR version = %d THEN 0 ELSE 1 END".formatted(version)));
    }

    private List<Path> files(String name) throws IOException {
        try (var files = Files.walk(folder.path().resolve(name))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
