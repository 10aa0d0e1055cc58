package no.opphav.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;

/** A key of this instance's own, 32 random bytes as Base64, made when it is first asked for and kept for its owner alone. */
final class KeptKey {
    private static final int BYTES = 32;

    private KeptKey() {}

    /**
     * The key in a file; a file that is there is whole.
     *
     * @throws StartUpFailure if it cannot be read or written
     */
    static String in(Path file) {
        try {
            if (Files.notExists(file)) {
                var unfinished = file.resolveSibling(file.getFileName() + ".new");
                Files.deleteIfExists(unfinished);
                OwnerOnly.write(unfinished, random());
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new StartUpFailure("The key " + file + " cannot be read or written.", e);
        }
    }

    private static String random() {
        var key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
