package no.opphav.storage.filesystem;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.exceptions.ConfigurationException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import no.opphav.kernel.Checksum;
import no.opphav.storage.MissingObject;
import no.opphav.storage.StoreAdapter;
import no.opphav.storage.StoreSettings;
import no.opphav.storage.StoreUnavailable;
import no.opphav.storage.StoredObject;

/**
 * Objects as files under {@code ${opphav.data}/objects}, two levels of folders deep. A file is written under
 * {@code unfinished}, forced to disk, renamed, and its folder forced to disk: a crash leaves at worst an unfinished file,
 * which the next start removes. One instance at a time has the folder.
 */
@Singleton
@Requires(property = "opphav.store.type", value = StoreSettings.FILESYSTEM, defaultValue = StoreSettings.FILESYSTEM)
public final class FilesystemStore implements StoreAdapter {
    private final Path root;
    private final Path unfinished;

    public FilesystemStore(@Value("${opphav.data}/objects") Path root) {
        this.root = root;
        this.unfinished = root.resolve("unfinished");
        try {
            Files.createDirectories(unfinished);
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

    @Override
    public void write(Checksum key, long size, InputStream content) throws IOException {
        var file = Files.createTempFile(unfinished, key.hex().substring(0, 8), "");
        try {
            Durable.write(file, content);
            var folder = Durable.folder(Durable.folder(root, first(key)), second(key));
            Files.move(file, folder.resolve(key.hex()), StandardCopyOption.ATOMIC_MOVE);
            Durable.force(folder);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    @Override
    public Optional<Long> size(Checksum key) {
        try {
            return Optional.of(Files.size(fileOf(key)));
        } catch (NoSuchFileException e) {
            checkRoot();
            return Optional.empty();
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    @Override
    public InputStream open(Checksum key, long offset, long length) {
        try {
            var channel = FileChannel.open(fileOf(key));
            try {
                Objects.checkFromIndexSize(offset, length, channel.size());
                return Channels.newInputStream(channel.position(offset));
            } catch (IOException | IndexOutOfBoundsException e) {
                channel.close();
                throw e;
            }
        } catch (NoSuchFileException e) {
            checkRoot();
            throw new MissingObject(key);
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    @Override
    public boolean delete(Checksum key) {
        try {
            checkRoot();
            return Files.deleteIfExists(fileOf(key));
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    @Override
    public void forEach(Consumer<StoredObject> visitor) {
        try {
            checkRoot();
            Files.walkFileTree(root, new ObjectWalk(visitor));
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    /** A file is certainly not there only as long as the disk that would hold it is. */
    private void checkRoot() {
        if (!Files.isDirectory(unfinished)) {
            throw unavailable(new NoSuchFileException(root.toString()));
        }
    }

    private Path fileOf(Checksum key) {
        return root.resolve(first(key)).resolve(second(key)).resolve(key.hex());
    }

    private static String first(Checksum key) {
        return key.hex().substring(0, 2);
    }

    private static String second(Checksum key) {
        return key.hex().substring(2, 4);
    }

    private StoreUnavailable unavailable(IOException cause) {
        return new StoreUnavailable("The folder " + root + " cannot be used", cause);
    }
}
