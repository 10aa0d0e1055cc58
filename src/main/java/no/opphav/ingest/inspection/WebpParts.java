package no.opphav.ingest.inspection;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** The chunks of a WebP file (RFC 9649). */
public final class WebpParts {
    private static final int HEADER = 12;
    private static final String EXIF = "Exif\0\0";

    /**
     * A chunk.
     *
     * @param at where it begins in the file
     * @param length of its content, in bytes
     */
    public record Chunk(String type, long at, long length) {
        /** Where its content begins. */
        public long content() {
            return at + 8;
        }

        /** Where the next one begins. */
        public long end() {
            return content() + length + length % 2;
        }
    }

    private WebpParts() {}

    /** All chunks; from then on the file is read in its order. */
    public static List<Chunk> chunks(FileBytes file) throws IOException {
        file.order(ByteOrder.LITTLE_ENDIAN);
        long end = end(file);
        var chunks = new ArrayList<Chunk>();
        for (long at = HEADER; at + 8 <= end; at = chunks.getLast().end()) {
            chunks.add(new Chunk(file.text(at, 4), at, file.u32(at + 4)));
        }
        return chunks;
    }

    private static long end(FileBytes file) throws IOException {
        long end = 8 + file.u32(4);
        if (end > file.size()) {
            throw new EOFException("It is cut off");
        }
        return end;
    }

    static Container.Parts of(FileBytes file) throws IOException {
        var notes = new ArrayList<Note>();
        for (var chunk : chunks(file)) {
            switch (chunk.type()) {
                case "EXIF" -> {
                    int before = file.startsWith(chunk.content(), EXIF) ? EXIF.length() : 0;
                    notes.add(Note.exif(chunk.content() + before, chunk.length() - before));
                }
                case "XMP " -> notes.add(Note.xmp(chunk.content(), chunk.length()));
                default -> {}
            }
        }
        return new Container.Parts(notes, end(file));
    }
}
