package no.opphav.platform;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The disk that the data folder of this node is on. */
@Singleton
public class Disk {
    private final Path folder;

    Disk(@Value("${opphav.data}") Path folder) {
        this.folder = folder;
    }

    /** How much of it there is. */
    public Room room() {
        try {
            var store = Files.getFileStore(folder);
            return new Room(store.getUsableSpace(), store.getTotalSpace());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Bytes of a disk. */
    public record Room(long free, long total) {}
}
