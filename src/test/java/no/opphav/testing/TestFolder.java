package no.opphav.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** A new folder under the build's own, to put a service's data in. */
public record TestFolder(Path path) {
    /** Where all test runs unpack the embedded PostgreSQL, once. */
    public static final Path PROGRAMS = Path.of("target", "postgres-programs").toAbsolutePath();

    public static TestFolder create() {
        try {
            return new TestFolder(Files.createTempDirectory(
                    Files.createDirectories(Path.of("target").toAbsolutePath()), "test-data-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes it with everything in it. */
    public void delete() {
        try (var tree = Files.walk(path)) {
            for (var file : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
