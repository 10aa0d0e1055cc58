package no.opphav.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import no.opphav.kernel.Checksum;

/**
 * A whole file on this machine's disk, on its way in. Closing it deletes it.
 *
 * @param room the folder that holds it and nothing else
 * @param size in bytes
 */
record Staged(Path room, Checksum checksum, long size) implements AutoCloseable {
    Path file() {
        return fileIn(room);
    }

    static Path fileIn(Path room) {
        return room.resolve("file");
    }

    InputStream open() {
        try {
            return Files.newInputStream(file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        Staging.delete(room);
    }
}
