package no.opphav.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import no.opphav.ingest.worker.Rooms;
import no.opphav.storage.StoreFull;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagingTest {
    @TempDir
    Path data = Path.of("");

    @Test
    void a_room_is_there_until_it_is_deleted_with_all_that_is_in_it() throws IOException {
        var room = new Staging(data).room();
        Files.writeString(Files.createDirectory(room.resolve("previews")).resolve("1"), "x");
        Rooms.delete(room);
        assertThat(data.resolve("staging")).isEmptyDirectory();
    }

    @Test
    void a_copy_for_which_the_disk_has_no_room_is_no_fault_of_the_file() throws IOException {
        var room = new Staging(data).room();
        var bytes = new ByteArrayInputStream(new byte[] {1, 2, 3});
        assertThatThrownBy(() -> Staging.copy(bytes, Long.MAX_VALUE, room)).isInstanceOf(StoreFull.class);
        assertThat(room).isEmptyDirectory();
        assertThat(Staging.copy(bytes, 3, room)).hasBinaryContent(new byte[] {1, 2, 3});
    }

    @Test
    void what_a_killed_service_left_is_gone_at_the_next_start() throws IOException {
        Files.writeString(new Staging(data).room().resolve("file"), "x");
        assertThat(data.resolve("staging")).isNotEmptyDirectory();
        new Staging(data);
        assertThat(data.resolve("staging")).isEmptyDirectory();
    }
}
