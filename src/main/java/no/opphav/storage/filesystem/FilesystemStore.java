package no.opphav.storage.filesystem;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import no.opphav.kernel.Checksum;
import no.opphav.storage.MissingObject;
import no.opphav.storage.StoreAdapter;
import no.opphav.storage.StoreSettings;
import no.opphav.storage.StoredObject;

/**
 * Objects as files of a folder. A file is written under another name, forced to disk, renamed, and its folder forced to
 * disk: a crash leaves at worst an unfinished file, which the next start removes.
 */
@Singleton
@Requires(property = "opphav.store.type", value = StoreSettings.FILESYSTEM, defaultValue = StoreSettings.FILESYSTEM)
final class FilesystemStore implements StoreAdapter {
    private final ObjectFolder folder;

    FilesystemStore(ObjectFolder folder) {
        this.folder = folder;
    }

    @Override
    public void write(Checksum key, long size, InputStream content) {
        try {
            write(key, content);
        } catch (IOException e) {
            throw folder.unavailable(e);
        }
    }

    private void write(Checksum key, InputStream content) throws IOException {
        var file = folder.newFile();
        try {
            Durable.write(file, content);
            folder.keep(file, key);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    @Override
    public Optional<Long> size(Checksum key) {
        try {
            return Optional.of(Files.size(folder.object(key)));
        } catch (NoSuchFileException e) {
            folder.requireThere();
            return Optional.empty();
        } catch (IOException e) {
            throw folder.unavailable(e);
        }
    }

    @Override
    public InputStream open(Checksum key, long offset, long length) {
        try {
            var channel = FileChannel.open(folder.object(key));
            try {
                Objects.checkFromIndexSize(offset, length, channel.size());
                return Channels.newInputStream(channel.position(offset));
            } catch (IOException | IndexOutOfBoundsException e) {
                channel.close();
                throw e;
            }
        } catch (NoSuchFileException e) {
            folder.requireThere();
            throw new MissingObject(key);
        } catch (IOException e) {
            throw folder.unavailable(e);
        }
    }

    @Override
    public Optional<Path> file(Checksum key) {
        return Optional.of(folder.object(key));
    }

    @Override
    public boolean delete(Checksum key) {
        try {
            folder.requireThere();
            return Files.deleteIfExists(folder.object(key));
        } catch (IOException e) {
            throw folder.unavailable(e);
        }
    }

    @Override
    public void forEach(Consumer<StoredObject> visitor) {
        try {
            folder.requireThere();
            Files.walkFileTree(folder.root(), new ObjectWalk(visitor));
        } catch (IOException e) {
            throw folder.unavailable(e);
        }
    }

    @Override
    public void check() {
        folder.requireWritable();
    }

    @Override
    public OptionalLong freeSpace() {
        return folder.freeSpace();
    }
}
