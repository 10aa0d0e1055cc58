package no.opphav.ingest.inspection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Unpacks a ZIP file to nowhere before anything else does, so that one that would never end is stopped. */
final class Archive {
    private static final int MOST_PARTS = 20_000;
    private static final long MOST_BYTES = 8L << 30;
    /** What a file may hold of its own size, packed; text and flat pictures reach some tens. */
    private static final long RATIO = 100;

    private static final long SMALL = 64L << 20;
    private static final int STEP = 64 << 10;

    private Archive() {}

    /** Whether the bytes are packed as ZIP. */
    static boolean is(Path file) throws IOException {
        try (var bytes = FileBytes.open(file)) {
            return bytes.startsWith(0, "PK\3\4");
        }
    }

    /** How many bytes may come out of a file. */
    static long most(Path file) throws IOException {
        return Math.min(MOST_BYTES, Math.max(SMALL, RATIO * Files.size(file)));
    }

    /** Counts what comes out of it, whatever its directory says. */
    static void check(Path file) throws IOException, Refusal {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS) {
                throw Refusal.unpacksTooLarge();
            }
            long left = most(file);
            for (var parts = zip.entries(); parts.hasMoreElements(); ) {
                var part = parts.nextElement();
                if (part.isDirectory()) {
                    continue;
                }
                try (var bytes = zip.getInputStream(part)) {
                    var step = new byte[STEP];
                    for (int read = bytes.read(step); read >= 0; read = bytes.read(step)) {
                        left -= read;
                        if (left < 0) {
                            throw Refusal.unpacksTooLarge();
                        }
                    }
                }
            }
        } catch (ZipException e) {
            throw Refusal.damaged();
        }
    }
}
