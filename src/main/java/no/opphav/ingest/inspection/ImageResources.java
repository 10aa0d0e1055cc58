package no.opphav.ingest.inspection;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Set;

/** The image resources that Photoshop writes, in its own files and in others (Adobe Photoshop File Formats Specification). */
final class ImageResources {
    private static final Set<String> SIGNATURES = Set.of("8BIM", "PHUT", "AgHg", "DCSR", "MeSa");
    private static final int SMALLEST = 12;
    private static final int IPTC = 1028;
    private static final int EXIF = 1058;
    private static final int XMP = 1060;
    /** How often a program is taken to have packed them into one another, as ImageMagick does. */
    private static final int DEEPEST = 3;

    private ImageResources() {}

    /**
     * Adds what is noted in a stretch of a file.
     *
     * @return how many bytes of its last resource are missing
     */
    static long note(FileBytes file, long from, long to, List<Note> notes) throws IOException {
        return note(file, from, to, notes, DEEPEST);
    }

    private static long note(FileBytes file, long from, long to, List<Note> notes, int depth) throws IOException {
        file.order(ByteOrder.BIG_ENDIAN);
        long at = from;
        while (at + SMALLEST <= to && SIGNATURES.contains(file.text(at, 4))) {
            long length = at + 6 + even(1 + file.u8(at + 6));
            long content = length + 4;
            if (content > to) {
                return 0;
            }
            long present = Math.min(file.u32(length), to - content);
            switch (file.u16(at + 4)) {
                case IPTC -> noteDataSets(file, content, present, notes, depth);
                case EXIF -> notes.add(Note.exif(content, present));
                case XMP -> notes.add(Note.xmp(content, present));
                default -> {}
            }
            at = content + even(file.u32(length));
        }
        return Math.max(0, at - to);
    }

    private static void noteDataSets(FileBytes file, long at, long length, List<Note> notes, int depth)
            throws IOException {
        if (depth > 0 && file.startsWith(at, "8BIM")) {
            note(file, at, at + length, notes, depth - 1);
        } else {
            notes.add(Note.iptc(at, length));
        }
    }

    private static long even(long length) {
        return length + length % 2;
    }
}
