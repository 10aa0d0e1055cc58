package no.opphav.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The folder that holds everything the service keeps on this machine, taken by one instance at a time. */
final class DataFolder implements AutoCloseable {
    private static final String LOCK = "lock";

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Creates the folder where it is missing, readable by its owner alone, and takes it for this instance. The operating
     * system gives it free when the process ends, however it ends.
     *
     * @throws StartUpFailure if the folder cannot be written, or another instance has it
     */
    static DataFolder open(Path folder) {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
                OwnerOnly.folder(folder);
            }
            var channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isTaken(channel)) {
                channel.close();
                throw new StartUpFailure("Another Opphav is using the data folder " + folder
                        + "; stop it, or choose another folder with OPPHAV_DATA.");
            }
            return new DataFolder(folder.toRealPath(), channel);
        } catch (IOException e) {
            throw new StartUpFailure(
                    "The data folder " + folder
                            + " cannot be written; make it writable, or choose another folder with OPPHAV_DATA.",
                    e);
        }
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** The folder, absolute and without symbolic links. */
    Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
