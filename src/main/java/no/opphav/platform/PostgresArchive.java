package no.opphav.platform;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs for this machine, as they lie packed on the class path. */
final class PostgresArchive {
    private static final int EXECUTABLE = 0100;

    private final URL archive;

    private PostgresArchive(URL archive) {
        this.archive = archive;
    }

    /** @throws StartUpFailure if there are none for this machine */
    static PostgresArchive forThisMachine() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        var processor = switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64" -> "arm_64";
            case String other -> other;
        };
        var archive = PostgresArchive.class.getResource("/postgres-" + system + "-" + processor + ".txz");
        if (archive == null) {
            throw new StartUpFailure("Opphav brings no PostgreSQL for this machine (" + system + ", " + processor
                    + "); give it one with OPPHAV_DATABASE_URL.");
        }
        return new PostgresArchive(archive);
    }

    /**
     * The folder under the given one that holds the unpacked programs, unpacked first where they are not there yet. It
     * appears complete or not at all, however many unpack it at once, and a changed archive gets another one.
     */
    Path unpackedUnder(Path folder) throws IOException {
        var unpacked = folder.resolve(fingerprint());
        if (!Files.isDirectory(unpacked)) {
            Files.createDirectories(folder);
            var unfinished = Files.createTempDirectory(folder, "unfinished-");
            unpackInto(unfinished);
            moveUnlessThere(unfinished, unpacked);
        }
        return unpacked;
    }

    /** Another service that shares the folder may have been first. */
    private static void moveUnlessThere(Path unfinished, Path unpacked) throws IOException {
        try {
            Files.move(unfinished, unpacked, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(unpacked)) {
                throw e;
            }
            delete(unfinished);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var tree = Files.walk(folder)) {
            for (var part : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(part);
            }
        }
    }

    private String fingerprint() throws IOException {
        var connection = archive.openConnection();
        return Long.toHexString(
                connection instanceof JarURLConnection jar
                        ? jar.getJarEntry().getCrc()
                        : connection.getContentLengthLong());
    }

    private void unpackInto(Path folder) throws IOException {
        try (var tar =
                new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive.openStream())))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, folder.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, target);
            var executable = (entry.getMode() & EXECUTABLE) != 0;
            Files.setPosixFilePermissions(
                    target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
