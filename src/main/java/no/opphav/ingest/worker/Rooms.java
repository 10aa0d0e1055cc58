package no.opphav.ingest.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Folders to work in and then to delete: those of workers, and those in which the service puts copies. */
public final class Rooms {
    private static final Logger LOG = LoggerFactory.getLogger(Rooms.class);

    private Rooms() {}

    /** A new folder in there, for its owner alone. */
    static Path create(Path folder) throws IOException {
        return Files.createTempDirectory(Files.createDirectories(folder), "");
    }

    /** Deletes what is in the folder. */
    static void empty(Path room) {
        clear(room, false);
    }

    /** Deletes a file, or a folder with everything in it, if it is there; what cannot be deleted stays, and the log says so. */
    public static void delete(Path room) {
        clear(room, true);
    }

    private static void clear(Path room, boolean itself) {
        if (!Files.exists(room)) {
            return;
        }
        try (var tree = Files.walk(room)) {
            for (var part : tree.sorted(Comparator.reverseOrder()).toList()) {
                if (itself || !part.equals(room)) {
                    Files.deleteIfExists(part);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("{} stays behind: {}", room, e.getMessage());
        }
    }
}
