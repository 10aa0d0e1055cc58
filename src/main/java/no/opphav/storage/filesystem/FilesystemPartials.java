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
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import no.opphav.kernel.Checksum;
import no.opphav.storage.MissingObject;
import no.opphav.storage.PartialAdapter;
import no.opphav.storage.PartialObject;
import no.opphav.storage.PartialStore;
import no.opphav.storage.StoreSettings;

/** Objects that come in pieces, each a growing file, which gets the object's name in the end without being copied. */
@Singleton
@Requires(property = "opphav.store.type", value = StoreSettings.FILESYSTEM, defaultValue = StoreSettings.FILESYSTEM)
final class FilesystemPartials implements PartialAdapter {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** The id says where the bytes are. */
    static final String PLACE = "";

    private final ObjectFolder folder;

    FilesystemPartials(ObjectFolder folder) {
        this.folder = folder;
    }

    @Override
    public String begin(UUID id) {
        try {
            Files.move(folder.newFile(), folder.partial(id), StandardCopyOption.ATOMIC_MOVE);
            Durable.force(folder.partial());
            return PLACE;
        } catch (IOException e) {
            throw folder.unavailable(e);
        }
    }

    @Override
    public Growth grow(PartialObject object) {
        var channel = reaching(object, StandardOpenOption.WRITE);
        try {
            return new GrowingFile(folder, channel, object.size());
        } catch (IOException e) {
            throw folder.unavailable(e);
        }
    }

    @Override
    public InputStream open(PartialObject object) {
        return Channels.newInputStream(reaching(object, StandardOpenOption.READ));
    }

    @Override
    public Optional<Path> file(PartialObject object) {
        return Optional.of(folder.partial(object.id()));
    }

    @Override
    public void complete(PartialObject object, Checksum key) {
        try (var channel = reaching(object, StandardOpenOption.WRITE)) {
            if (channel.size() > object.size()) {
                channel.truncate(object.size());
                channel.force(true);
            }
            folder.keep(folder.partial(object.id()), key);
        } catch (IOException e) {
            throw folder.unavailable(e);
        }
    }

    @Override
    public void discard(UUID id) {
        try {
            folder.requireThere();
            Files.deleteIfExists(folder.partial(id));
        } catch (IOException e) {
            throw folder.unavailable(e);
        }
    }

    @Override
    public void forEach(Consumer<PartialStore.Partial> visitor) {
        folder.requireThere();
        try (var files = Files.newDirectoryStream(folder.partial())) {
            for (var file : files) {
                partial(file).ifPresent(visitor);
            }
        } catch (IOException e) {
            throw folder.unavailable(e);
        }
    }

    private static Optional<PartialStore.Partial> partial(Path file) throws IOException {
        var name = file.getFileName().toString();
        try {
            var changedAt = Files.getLastModifiedTime(file).toInstant();
            return Optional.of(name)
                    .filter(text -> ID.matcher(text).matches())
                    .map(id -> new PartialStore.Partial(UUID.fromString(id), changedAt));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** The object's file, which has all of its bytes. */
    private FileChannel reaching(PartialObject object, StandardOpenOption option) {
        try {
            var channel = FileChannel.open(folder.partial(object.id()), option);
            if (channel.size() >= object.size()) {
                return channel;
            }
            channel.close();
            throw new MissingObject(object.checksum());
        } catch (NoSuchFileException e) {
            folder.requireThere();
            throw new MissingObject(object.checksum());
        } catch (IOException e) {
            throw folder.unavailable(e);
        }
    }
}
