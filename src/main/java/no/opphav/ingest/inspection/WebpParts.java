package no.opphav.ingest.inspection;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.ArrayList;

/** The chunks of a WebP file (RFC 9649). */
final class WebpParts {
    private static final int HEADER = 12;
    private static final String EXIF = "Exif\0\0";

    private WebpParts() {}

    static Container.Parts of(FileBytes file) throws IOException {
        file.order(ByteOrder.LITTLE_ENDIAN);
        long end = 8 + file.u32(4);
        if (end > file.size()) {
            throw new EOFException("It is cut off");
        }
        var notes = new ArrayList<Note>();
        for (long at = HEADER; at + 8 <= end; ) {
            long length = file.u32(at + 4);
            long content = at + 8;
            switch (file.text(at, 4)) {
                case "EXIF" -> {
                    int before = file.startsWith(content, EXIF) ? EXIF.length() : 0;
                    notes.add(Note.exif(content + before, length - before));
                }
                case "XMP " -> notes.add(Note.xmp(content, length));
                default -> {}
            }
            at = content + length + length % 2;
        }
        return new Container.Parts(notes, end);
    }
}
