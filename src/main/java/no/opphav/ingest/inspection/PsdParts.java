package no.opphav.ingest.inspection;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;

/** The sections of a Photoshop file (Adobe Photoshop File Formats Specification). */
final class PsdParts {
    private static final int HEADER = 26;
    private static final int EXIF = 1058;
    private static final int XMP = 1060;

    private PsdParts() {}

    static Container.Parts of(FileBytes file) throws IOException {
        int lengthSize = file.u16(4) == 2 ? 8 : 4;
        long resources = HEADER + 4 + file.u32(HEADER);
        long layers = resources + 4 + file.u32(resources);
        long pixels = layers + lengthSize + file.number(layers, lengthSize);
        if (pixels + 2 >= file.size()) {
            throw new EOFException("Its pixels are cut off");
        }
        var notes = new ArrayList<Note>();
        for (long at = resources + 4; at + 12 <= layers && file.startsWith(at, "8BIM"); ) {
            long length = at + 6 + even(1 + file.u8(at + 6));
            long content = length + 4;
            switch (file.u16(at + 4)) {
                case EXIF -> notes.add(Note.exif(content, file.u32(length)));
                case XMP -> notes.add(Note.xmp(content, file.u32(length)));
                default -> {}
            }
            at = content + even(file.u32(length));
        }
        return new Container.Parts(notes, file.size());
    }

    private static long even(long length) {
        return length + length % 2;
    }
}
