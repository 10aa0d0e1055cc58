package no.opphav.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Random;
import no.opphav.kernel.Checksum;
import no.opphav.testing.RunningService;
import no.opphav.testing.ServiceProcess;
import no.opphav.testing.TestDatabase;
import no.opphav.testing.TestFolder;
import no.opphav.testing.Wire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** A service whose database goes away while a file is on its way in. */
@ExtendWith(RunningService.class)
@Timeout(value = 240, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DatabaseAwayTest {
    private static final int SIZE = 3 << 20;
    private static final int PIECE = 1 << 20;

    private final TestFolder folder = TestFolder.create();
    private final TestDatabase database;
    private final Tables tables;

    DatabaseAwayTest(RunningService service) {
        this.database = TestDatabase.create(service);
        this.tables = new Tables(database);
    }

    @AfterEach
    void deleteFolder() {
        folder.delete();
    }

    @Test
    void an_upload_goes_on_when_the_database_is_back() throws Exception {
        try (var wire = Wire.to(database.port());
                var service = ServiceProcess.start(folder.path(), settings(wire))) {
            var editor = Editor.invitedBy(service);
            var sending = Sending.begin(editor, "a.pdf", LargeFiles.pdf(SIZE, new Random(7)));
            assertThat(sending.sendPiece(PIECE).statusCode()).isEqualTo(204);
            assertThat(editor.settledOffset(sending.path())).isEqualTo(PIECE);
            sending.sendRest(() -> {
                        tables.await("SELECT count(*) FROM upload WHERE writer IS NOT NULL");
                        wire.cut();
                    })
                    .ifPresent(DatabaseAwayTest::assertAway);
            assertAway(sending.sendPiece(PIECE));
            wire.mend();
            assertThat(editor.settledOffset(sending.path())).isBetween((long) PIECE, (long) SIZE);
            assertThat(Checksum.ofContent(sending.goOn(PIECE).fetched())).isEqualTo(sending.checksum());
        }
    }

    private static void assertAway(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("30");
        assertThat(answer.body()).contains("\"database-unavailable\"");
    }

    private Map<String, String> settings(Wire wire) {
        return database.environment(wire.port(), Map.of("OPPHAV_DATABASE_TIMEOUT", "2s"));
    }
}
