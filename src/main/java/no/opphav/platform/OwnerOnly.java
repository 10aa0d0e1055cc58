package no.opphav.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and folders that only the account the service runs as can read. */
final class OwnerOnly {
    private OwnerOnly() {}

    static void folder(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }

    /** Writes a new file that nobody else could read at any moment. */
    static void write(Path file, String content) throws IOException {
        var readableByOwner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.createFile(file, readableByOwner);
        Files.writeString(file, content, StandardOpenOption.SYNC);
    }
}
