package no.opphav.storage.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import no.opphav.custody.CopySummary;
import no.opphav.custody.StoreCopy;
import no.opphav.kernel.Checksum;
import no.opphav.platform.Service;
import no.opphav.storage.ObjectStore;
import no.opphav.storage.TargetStores;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestDatabase;
import no.opphav.testing.TestFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Everything moves from a folder into a bucket and back into another folder. */
@ExtendWith(RunningService.class)
class StoreCopyTest {
    private static final List<byte[]> CONTENTS = Stream.of("one", "two", "three", "four")
            .map(text -> text.getBytes(StandardCharsets.UTF_8))
            .toList();

    private final TestFolder folder = TestFolder.create();
    private final TestDatabase database;
    private final S3Server server = S3Server.s3Mock();

    StoreCopyTest(RunningService service) {
        this.database = TestDatabase.create(service);
    }

    @AfterEach
    void stop() {
        server.stop();
        folder.delete();
    }

    @Test
    void everything_is_copied_once_and_whole_and_what_was_interrupted_goes_on() throws IOException {
        try (var desk = Service.prepare(ApplicationContext.builder().properties(settings("desk", bucketAsTarget())))) {
            var source = desk.bean(ObjectStore.class);
            for (var content : CONTENTS) {
                source.put(Checksum.ofContent(content), content.length, new ByteArrayInputStream(content));
                named(desk, content);
            }
            var target = desk.bean(TargetStores.class).open();
            var left = CONTENTS.getFirst();
            writtenByHalves(target.store(), left);

            assertThat(copied(desk)).isEqualTo(new CopySummary(4, 15, 0, 0));
            assertWhole(target.store());
            assertThat(copied(desk)).as("again").isEqualTo(new CopySummary(0, 0, 4, 0));

            execute(desk, "DELETE FROM object_copy WHERE checksum = '%s'".formatted(Checksum.ofContent(left)));
            target.store().delete(Checksum.ofContent(CONTENTS.getLast()));
            assertThat(copied(desk)).as("after an interruption").isEqualTo(new CopySummary(2, 7, 2, 0));
            assertWhole(target.store());

            target.store().delete(Checksum.ofContent(left));
            writtenByHalves(target.store(), left);
            assertThat(copied(desk)).as("after damage").isEqualTo(new CopySummary(1, left.length, 3, 0));
            assertWhole(target.store());

            named(desk, "never stored".getBytes(StandardCharsets.UTF_8));
            assertThat(copied(desk)).as("what is missing").isEqualTo(new CopySummary(0, 0, 4, 1));

            assertThat(desk.bean(StoreCopy.class).leftBehind()).isZero();
            execute(desk, """
                    INSERT INTO upload (id, name, length, digest, place, state, created_at, changed_at, expires_at)
                    VALUES (gen_random_uuid(), 'film.mp4', 9, '', '', 'RECEIVING', now(), now(), now())
                    """);
            assertThat(desk.bean(StoreCopy.class).leftBehind()).isOne();
        }
        try (var cloud =
                Service.prepare(ApplicationContext.builder().properties(settings("cloud", folderAsTarget())))) {
            assertThat(copied(cloud)).isEqualTo(new CopySummary(4, 15, 0, 1));
            assertWhole(cloud.bean(TargetStores.class).open().store());
        }
    }

    private static CopySummary copied(Service service) {
        return service.bean(StoreCopy.class)
                .copyTo(service.bean(TargetStores.class).open());
    }

    /** Bytes of the right size and nothing else, as no store of ours leaves them. */
    private void writtenByHalves(ObjectStore target, byte[] content) throws IOException {
        assertThat(target.size(Checksum.ofContent(content))).isEmpty();
        var adapter = new S3Target(
                        new S3TargetSettings(
                                server.settings().endpoint(),
                                server.settings().bucket(),
                                server.settings().accessKey(),
                                server.settings().secretKey(),
                                server.settings().region()),
                        new PartBuffers())
                .open();
        adapter.write(Checksum.ofContent(content), content.length, new ByteArrayInputStream(new byte[content.length]));
    }

    private static void assertWhole(ObjectStore store) throws IOException {
        for (var content : CONTENTS) {
            try (var there = store.open(Checksum.ofContent(content), 0, content.length)) {
                assertThat(there.readAllBytes()).isEqualTo(content);
            }
        }
    }

    private static void named(Service service, byte[] content) {
        execute(
                service,
                "INSERT INTO stored_object (checksum, size, stored_at) VALUES ('%s', %d, now())"
                        .formatted(Checksum.ofContent(content), content.length));
    }

    private static void execute(Service service, String statement) {
        var pool = DelegatingDataSource.unwrapDataSource(service.bean(DataSource.class));
        try (var connection = pool.getConnection();
                var running = connection.createStatement()) {
            running.executeUpdate(statement);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private Map<String, Object> settings(String name, Map<String, Object> stores) {
        Map<String, Object> settings = new HashMap<>(stores);
        settings.put("opphav.data", folder.path().resolve(name).toString());
        settings.put("opphav.database.url", database.url());
        settings.put("opphav.database.user", database.user());
        settings.put("opphav.database.password", database.password());
        return settings;
    }

    private Map<String, Object> bucketAsTarget() {
        return bucket("opphav.target-store");
    }

    private Map<String, Object> folderAsTarget() {
        var settings = bucket("opphav.store");
        settings.put("opphav.target-store.type", "filesystem");
        settings.put("opphav.target-store.folder", folder.path().resolve("back").toString());
        return settings;
    }

    private Map<String, Object> bucket(String prefix) {
        Map<String, Object> settings = new HashMap<>();
        settings.put(prefix + ".type", "s3");
        settings.put(prefix + ".s3.endpoint", server.settings().endpoint());
        settings.put(prefix + ".s3.bucket", server.settings().bucket());
        settings.put(prefix + ".s3.access-key", server.settings().accessKey());
        settings.put(prefix + ".s3.secret-key", server.settings().secretKey());
        return settings;
    }
}
