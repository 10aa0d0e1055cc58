package no.opphav.ingest.rendition;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder in which films are converted. What a killed service left in it is gone at the next start. */
@Context
class WorkFolder {
    private static final Logger LOG = LoggerFactory.getLogger(WorkFolder.class);

    private final Path folder;

    WorkFolder(@Value("${opphav.data}") Path data) throws IOException {
        this.folder = data.resolve("films");
        delete(folder);
        Files.createDirectories(folder);
    }

    /** A new folder that only this service can read, to work in and then to {@link #delete}. */
    Path room() {
        try {
            return Files.createTempDirectory(folder, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a folder with everything in it, if it is there. */
    static void delete(Path room) {
        if (!Files.exists(room)) {
            return;
        }
        try (var tree = Files.walk(room)) {
            for (var part : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            LOG.warn("{} stays behind until the next start: {}", room, e.getMessage());
        }
    }
}
