package no.opphav.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import no.opphav.kernel.Checksum;
import no.opphav.testing.RunningService;
import no.opphav.testing.ServiceProcess;
import no.opphav.testing.TestDatabase;
import no.opphav.testing.TestFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** A file that no worker survives. */
@ExtendWith(RunningService.class)
@Timeout(value = 240, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BrokenInspectionTest {
    private static final int TEXT = 17 << 20;
    private static final int SIZE = 1 << 20;

    private final TestFolder folder = TestFolder.create();
    private final TestDatabase database;
    private final Tables tables;

    BrokenInspectionTest(RunningService service) {
        this.database = TestDatabase.create(service);
        this.tables = new Tables(database);
    }

    @AfterEach
    void deleteFolder() {
        folder.delete();
    }

    @Test
    void it_is_held_back_until_a_worker_has_room_for_it_and_harms_no_other_file() throws Exception {
        Sending breaking;
        try (var service = start("64MB")) {
            var editor = Editor.invitedBy(service);
            breaking = Sending.begin(editor, "breaking.pdf", LargeFiles.pdfWithText(TEXT))
                    .goOn(Integer.MAX_VALUE);
            assertHeldBack(editor, breaking);
            var next = Sending.begin(editor, "next.pdf", LargeFiles.pdf(SIZE, new Random(7)));
            assertThat(Checksum.ofContent(next.goOn(SIZE).fetched())).isEqualTo(next.checksum());
            editor.command("POST", "/api/editor" + breaking.path() + "/retry", "");
            assertHeldBack(editor, breaking);
        }
        try (var service = start("512MB")) {
            breaking.goOnAt(service);
            var editor = breaking.editor();
            editor.command("POST", "/api/editor" + breaking.path() + "/retry", "");
            assertThat(Checksum.ofContent(breaking.fetched())).isEqualTo(breaking.checksum());
        }
    }

    private void assertHeldBack(Editor editor, Sending breaking) throws Exception {
        var upload = editor.eventually("quarantined", breaking.path());
        assertThat(upload.get("problem")).asString().contains("file-quarantined");
        assertThat(upload.get("fileId")).isNull();
        assertThat(tables.number("SELECT count(*) FROM stored_object WHERE size = " + breaking.length()))
                .isZero();
        assertThat(folder.path().resolve("objects").resolve(objectPath(breaking)))
                .doesNotExist();
    }

    private static String objectPath(Sending breaking) {
        var hex = breaking.checksum().hex();
        return hex.substring(0, 2) + "/" + hex.substring(2, 4) + "/" + hex;
    }

    private ServiceProcess start(String heap) {
        return ServiceProcess.start(
                folder.path(),
                database.environment(Map.of("OPPHAV_INSPECTION_WORKERS", "1", "OPPHAV_INSPECTION_HEAP", heap)));
    }
}
