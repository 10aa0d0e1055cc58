package no.opphav.storage.filesystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micronaut.context.exceptions.ConfigurationException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import no.opphav.kernel.Checksum;
import no.opphav.storage.ObjectStoreContract;
import no.opphav.storage.StoreAdapter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesystemStoreTest extends ObjectStoreContract {
    @TempDir
    Path folder;

    private StoreAdapter store;

    @BeforeEach
    void start() {
        store = new FilesystemStore(folder);
    }

    @Override
    protected StoreAdapter adapter() {
        return store;
    }

    @Override
    protected StoreAdapter away() {
        try {
            var unplugged = folder.resolve("unplugged");
            var store = new FilesystemStore(unplugged);
            Files.move(unplugged, folder.resolve("elsewhere"));
            return store;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    protected List<String> leftovers() {
        return names(folder.resolve("unfinished"));
    }

    @Test
    void a_start_removes_what_a_crash_left_half_written() throws IOException {
        Files.writeString(folder.resolve("unfinished").resolve("0a1b2c3d4567"), "half");

        start();

        assertThat(leftovers()).isEmpty();
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
                .isThrownBy(() -> new FilesystemStore(file.resolve("objects")))
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
