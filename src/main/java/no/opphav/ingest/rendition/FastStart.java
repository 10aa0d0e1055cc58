package no.opphav.ingest.rendition;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Where an MP4 keeps its index (ISO/IEC 14496-12): a browser starts and seeks at once only if it stands before the pictures. */
final class FastStart {
    private static final int MOST_BOXES = 1000;
    private static final int HEADER = 8;

    private FastStart() {}

    /** Whether the index comes first. Of each box only the size and the name are read. */
    static boolean isGiven(Path film) throws IOException {
        try (var file = new RandomAccessFile(film.toFile(), "r")) {
            long at = 0;
            for (int i = 0; i < MOST_BOXES && at + HEADER <= file.length(); i++) {
                file.seek(at);
                long size = Integer.toUnsignedLong(file.readInt());
                var name = new byte[4];
                file.readFully(name);
                switch (new String(name, StandardCharsets.ISO_8859_1)) {
                    case "moov" -> {
                        return true;
                    }
                    case "mdat" -> {
                        return false;
                    }
                    default -> at += size == 1 ? Math.max(HEADER, file.readLong()) : Math.max(HEADER, size);
                }
            }
            return false;
        }
    }
}
