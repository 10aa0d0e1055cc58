package no.opphav.ingest;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Value;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import no.opphav.ingest.worker.Rooms;
import no.opphav.storage.StoreFull;
import org.jspecify.annotations.Nullable;

/**
 * The folder on this machine's disk for whatever needs a local copy to work on. What a killed service left in it is gone at
 * the next start.
 */
@Context
public class Staging {
    private final Path folder;

    Staging(@Value("${opphav.data}") Path data) throws IOException {
        this.folder = data.resolve("staging");
        Rooms.delete(folder);
        Files.createDirectories(folder);
    }

    /** A new folder that only this service can read, to work in and then to {@link Rooms#delete}. */
    public Path room() {
        try {
            return Files.createTempDirectory(folder, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A copy of an object's bytes in a room.
     *
     * @throws StoreFull if this machine's disk has no room for it, which is no fault of the object's
     */
    static Path copy(InputStream bytes, long size, Path room) throws IOException {
        var copy = room.resolve("file");
        requireRoom(size, room, null);
        try {
            Files.copy(bytes, copy);
            return copy;
        } catch (IOException e) {
            requireRoom(size - (Files.exists(copy) ? Files.size(copy) : 0), room, e);
            throw e;
        }
    }

    private static void requireRoom(long size, Path room, @Nullable IOException failure) throws IOException {
        if (Files.getFileStore(room).getUsableSpace() < size) {
            throw new StoreFull("This machine's disk has no room for a copy of %d bytes".formatted(size), failure);
        }
    }
}
