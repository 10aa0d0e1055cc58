package no.opphav.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import no.opphav.testing.ServiceProcess;
import no.opphav.testing.TestFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A service whose own PostgreSQL is killed under it. */
@Timeout(value = 240, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EmbeddedDatabaseKilledTest {
    private final TestFolder folder = TestFolder.create();

    @AfterEach
    void deleteFolder() {
        folder.delete();
    }

    @Test
    void it_comes_back_by_itself_as_often_as_it_is_killed_and_stops_with_the_service() throws Exception {
        try (var service = ServiceProcess.start(folder.path(), Map.of())) {
            var editor = Editor.invitedBy(service);
            for (var time = 1; time <= 2; time++) {
                killDatabase();
                assertThat(editor.eventually(503, "/health/readiness")).isEqualTo(503);
                assertThat(editor.eventually(200, "/health/readiness")).isEqualTo(200);
                assertThat(editor.eventually(200, "/api/editor/assets")).isEqualTo(200);
            }
            assertThat(service.log())
                    .filteredOn(line -> line.contains("The embedded PostgreSQL has ended and is started again"))
                    .hasSizeGreaterThanOrEqualTo(2);
        }
        assertThat(folder.path().resolve("postgres/cluster/postmaster.pid")).doesNotExist();
    }

    private void killDatabase() throws IOException {
        var pid = Files.readAllLines(folder.path().resolve("postgres/cluster/postmaster.pid"))
                .getFirst();
        ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow().destroyForcibly();
    }
}
