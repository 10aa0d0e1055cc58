package no.opphav.ingest.inspection;

import java.io.IOException;

/** The blocks of a GIF file (GIF89a, appendix A), up to its trailer. */
final class GifParts {
    private static final int HEADER = 13;
    private static final int EXTENSION = 0x21;
    private static final int IMAGE = 0x2c;
    private static final int TRAILER = 0x3b;

    private GifParts() {}

    static Container.Parts of(FileBytes file) throws IOException, Refusal {
        long at = (long) HEADER + colours(file.u8(10));
        while (true) {
            switch (file.u8(at)) {
                case EXTENSION -> at = afterBlocks(file, at + 2);
                case IMAGE -> at = afterBlocks(file, at + 10 + colours(file.u8(at + 9)) + 1);
                case TRAILER -> {
                    return Container.Parts.none(file);
                }
                default -> throw Refusal.damaged();
            }
        }
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
