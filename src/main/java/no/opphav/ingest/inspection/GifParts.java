package no.opphav.ingest.inspection;

import java.io.IOException;
import java.util.ArrayList;

/** The blocks of a GIF file (GIF89a, appendix A), up to its trailer. */
final class GifParts {
    private static final String XMP = "\u000bXMP DataXMP";
    private static final int HEADER = 13;
    private static final int EXTENSION = 0x21;
    private static final int IMAGE = 0x2c;
    private static final int TRAILER = 0x3b;
    private static final int ENDING = 258;

    private GifParts() {}

    static Container.Parts of(FileBytes file) throws IOException, Refusal {
        var notes = new ArrayList<Note>();
        long at = (long) HEADER + colours(file.u8(10));
        while (true) {
            switch (file.u8(at)) {
                case EXTENSION -> {
                    long content = at + 2;
                    at = afterBlocks(file, content);
                    if (file.startsWith(content, XMP)) {
                        notes.add(Note.xmp(content + XMP.length(), endOfPacket(file, at) - content - XMP.length()));
                    }
                }
                case IMAGE -> at = afterBlocks(file, at + 10 + colours(file.u8(at + 9)) + 1);
                case TRAILER -> {
                    return new Container.Parts(notes, file.size());
                }
                default -> throw Refusal.damaged();
            }
        }
    }

    /** Behind a packet stands what leads to the end of its blocks from wherever in it one is thought to begin (XMP, part 3, 1.1.2). */
    private static long endOfPacket(FileBytes file, long end) throws IOException {
        long ending = end - ENDING;
        return ending > 0 && file.u8(ending) == 1 && file.u8(ending + 1) == 0xff ? ending : end;
    }

    private static int colours(int flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
    }

    private static long afterBlocks(FileBytes file, long from) throws IOException {
        long at = from;
        while (file.u8(at) != 0) {
            at += 1 + file.u8(at);
        }
        return at + 1;
    }
}
