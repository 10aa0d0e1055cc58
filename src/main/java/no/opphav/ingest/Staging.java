package no.opphav.ingest;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder on this machine's disk for whatever needs a local copy to work on. What a killed service left in it is gone at
 * the next start.
 */
@Context
class Staging {
    private static final Logger LOG = LoggerFactory.getLogger(Staging.class);

    private final Path folder;

    Staging(@Value("${opphav.data}") Path data) throws IOException {
        this.folder = data.resolve("staging");
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

    /** Deletes a file, or a folder with everything in it, if it is there. */
    static void delete(Path path) {
        if (!Files.exists(path)) {
            return;
        }
        try (var tree = Files.walk(path)) {
            for (var part : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            LOG.warn("{} stays behind until the next start: {}", path, e.getMessage());
        }
    }
}
