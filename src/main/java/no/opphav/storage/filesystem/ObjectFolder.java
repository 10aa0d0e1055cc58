package no.opphav.storage.filesystem;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.exceptions.ConfigurationException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.OptionalLong;
import java.util.UUID;
import no.opphav.kernel.Checksum;
import no.opphav.storage.StoreFull;
import no.opphav.storage.StoreSettings;
import no.opphav.storage.StoreUnavailable;

/**
 * Where things lie under {@code ${opphav.data}/objects}: objects two levels of folders deep under their checksums, what is
 * being written under {@code unfinished}, what comes in pieces under {@code partial}. The first is emptied at every start,
 * the last never. One instance at a time has the folder.
 */
@Singleton
@Requires(property = "opphav.store.type", value = StoreSettings.FILESYSTEM, defaultValue = StoreSettings.FILESYSTEM)
final class ObjectFolder {
    private static final long NO_ROOM = 64 * 1024;

    private final Path root;
    private final Path unfinished;
    private final Path partial;

    ObjectFolder(@Value("${opphav.data}/objects") Path root) {
        this.root = root;
        this.unfinished = root.resolve("unfinished");
        this.partial = root.resolve("partial");
        try {
            Files.createDirectories(unfinished);
            Files.createDirectories(partial);
            removeUnfinished();
        } catch (IOException e) {
            throw new ConfigurationException("The folder for files, " + root + ", cannot be written.", e);
        }
    }

    private void removeUnfinished() throws IOException {
        try (var files = Files.newDirectoryStream(unfinished)) {
            for (var file : files) {
                Files.delete(file);
            }
        }
    }

    Path root() {
        return root;
    }

    Path partial() {
        return partial;
    }

    Path partial(UUID id) {
        return partial.resolve(id.toString());
    }

    Path object(Checksum key) {
        return root.resolve(first(key)).resolve(second(key)).resolve(key.hex());
    }

    /** A new empty file, which nobody else can read and which the next start removes if it is still here. */
    Path newFile() throws IOException {
        return Files.createTempFile(unfinished, "", "");
    }

    /** Gives a file, which is on disk, the name of an object, durably. */
    void keep(Path file, Checksum key) throws IOException {
        var folder = Durable.folder(Durable.folder(root, first(key)), second(key));
        Files.move(file, folder.resolve(key.hex()), StandardCopyOption.ATOMIC_MOVE);
        Durable.force(folder);
    }

    /** A file is certainly not there only as long as the disk that would hold it is. */
    void requireThere() {
        if (!Files.isDirectory(unfinished)) {
            throw unavailable(new NoSuchFileException(root.toString()));
        }
    }

    /** Whether a file can be made here, which a disk that has become read-only does not let anybody do. */
    void requireWritable() {
        try {
            Files.delete(newFile());
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    OptionalLong freeSpace() {
        try {
            return OptionalLong.of(Files.getFileStore(root).getUsableSpace());
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    StoreUnavailable unavailable(IOException cause) {
        return isFull(cause)
                ? new StoreFull("The disk of " + root + " is full", cause)
                : new StoreUnavailable("The folder " + root + " cannot be used", cause);
    }

    /** The system's own words for it depend on its language, so the room that is left is asked for too. */
    private boolean isFull(IOException cause) {
        var words = String.valueOf(cause.getMessage());
        if (words.contains("No space left") || words.contains("quota exceeded")) {
            return true;
        }
        try {
            return Files.getFileStore(root).getUsableSpace() < NO_ROOM;
        } catch (IOException e) {
            return false;
        }
    }

    private static String first(Checksum key) {
        return key.hex().substring(0, 2);
    }

    private static String second(Checksum key) {
        return key.hex().substring(2, 4);
    }
}
