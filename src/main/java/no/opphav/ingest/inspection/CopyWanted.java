package no.opphav.ingest.inspection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file is too large for a worker to copy in the time that it has. */
final class CopyWanted extends IOException {
    private static final long serialVersionUID = 1L;
    private static final long MOST_COPIED = 256L << 20;

    private CopyWanted() {
        super("The file has to be copied first");
    }

    /**
     * The copy, made here if the file is small.
     *
     * @throws CopyWanted if it is not, and nobody has made it yet
     */
    static Path copy(Path file, Path copy) throws IOException {
        if (Files.size(file) <= MOST_COPIED) {
            return Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(copy) || Files.size(copy) != Files.size(file)) {
            throw new CopyWanted();
        }
        return copy;
    }
}
