package no.opphav.ingest;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import no.opphav.ingest.worker.Rooms;

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
}
