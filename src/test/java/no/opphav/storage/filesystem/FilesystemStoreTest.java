package no.opphav.storage.filesystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micronaut.context.exceptions.ConfigurationException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import no.opphav.kernel.Checksum;
import no.opphav.storage.PartialAdapter;
import no.opphav.storage.PartialStoreContract;
import no.opphav.storage.StoreAdapter;
import no.opphav.storage.StoreFull;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesystemStoreTest extends PartialStoreContract {
    @TempDir
    Path folder;

    private StoreAdapter store;

    @BeforeEach
    void start() {
        store = new FilesystemStore(new ObjectFolder(folder));
    }

    @Override
    protected StoreAdapter adapter() {
        return store;
    }

    @Override
    protected PartialAdapter partialAdapter() {
        return new FilesystemPartials(new ObjectFolder(folder));
    }

    @Override
    protected PartialAdapter partialAway() {
        return new FilesystemPartials(unplugged());
    }

    @Override
    protected StoreAdapter away() {
        return new FilesystemStore(unplugged());
    }

    private ObjectFolder unplugged() {
        try {
            var disk = Files.createTempDirectory(folder, "disk");
            var objects = new ObjectFolder(disk.resolve("objects"));
            Files.move(disk, folder.resolve("unplugged-" + disk.getFileName()));
            return objects;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    protected List<String> leftovers() {
        return Stream.of("unfinished", "partial")
                .flatMap(name -> names(folder.resolve(name)).stream())
                .toList();
    }

    @Test
    void a_start_removes_what_a_crash_left_half_written() throws IOException {
        Files.writeString(folder.resolve("unfinished").resolve("0a1b2c3d4567"), "half");

        start();

        assertThat(leftovers()).isEmpty();
    }

    @Test
    void a_start_keeps_what_has_come_in_pieces() throws IOException {
        var id = UUID.randomUUID();
        partialAdapter().begin(id);

        start();

        assertThat(folder.resolve("partial").resolve(id.toString())).isEmptyFile();
        partialAdapter().discard(id);
    }

    @Test
    void a_full_disk_is_named() throws IOException {
        var objects = new ObjectFolder(folder);
        try (var full = FileChannel.open(Path.of("/dev/full"), StandardOpenOption.WRITE);
                var growth = new GrowingFile(objects, full, 0)) {
            assertThatExceptionOfType(StoreFull.class).isThrownBy(() -> growth.write(new byte[10], 0, 10));
        }
    }

    @Test
    void there_is_room_on_the_disk() {
        assertThat(adapter().freeSpace().orElseThrow()).isPositive();
    }

    @Test
    void an_object_lies_two_folders_deep_under_its_checksum() throws IOException {
        var bytes = "fjord".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        var key = Checksum.ofContent(bytes);
        adapter().write(key, bytes.length, new ByteArrayInputStream(bytes));

        assertThat(folder.resolve(key.hex().substring(0, 2))
                        .resolve(key.hex().substring(2, 4))
                        .resolve(key.hex()))
                .hasBinaryContent(bytes);
    }

    @Test
    void files_that_are_no_objects_are_passed_over() throws IOException {
        Files.writeString(folder.resolve("README.txt"), "not ours");

        adapter().forEach(object -> assertThat(object).isNull());
    }

    @Test
    void a_folder_that_cannot_be_written_stops_the_start_with_its_name() throws IOException {
        var file = Files.writeString(folder.resolve("a-file"), "");

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> new ObjectFolder(file.resolve("objects")))
                .withMessageContaining(file.toString());
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::toString).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
