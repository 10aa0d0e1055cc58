package no.opphav.ingest.rendition;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import no.opphav.ingest.worker.Rooms;

/** The folder in which films are converted. What a killed service left in it is gone at the next start. */
@Context
class WorkFolder {
    private final Path folder;

    WorkFolder(@Value("${opphav.data}") Path data) throws IOException {
        this.folder = data.resolve("films");
        Rooms.delete(folder);
        Files.createDirectories(folder);
    }

    /** A new folder that only this service can read, to work in and then to {@link Rooms#delete}. */
    Path room() {
        try {
            return Files.createTempDirectory(folder, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
