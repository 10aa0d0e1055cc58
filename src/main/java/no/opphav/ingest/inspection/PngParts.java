package no.opphav.ingest.inspection;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/** The chunks of a PNG file (W3C PNG, third edition, 5), whose sums have to be right. */
final class PngParts {
    private static final int SIGNATURE = 8;
    private static final int AROUND = 12;
    private static final int STEP = 64 << 10;
    private static final String XMP = "XML:com.adobe.xmp\0";

    private PngParts() {}

    static Container.Parts of(FileBytes file) throws IOException, Refusal {
        var notes = new ArrayList<Note>();
        long at = SIGNATURE;
        while (true) {
            long length = file.u32(at);
            var type = file.text(at + 4, 4);
            if (file.u32(at + 8 + length) != sum(file, at) && Character.isUpperCase(type.charAt(0))) {
                throw Refusal.damaged();
            }
            note(file, at, length, type, notes);
            at += AROUND + length;
            if (type.equals("IEND")) {
                return new Container.Parts(notes, at);
            }
        }
    }

    /** The sum that belongs behind the chunk's content. */
    static long sum(FileBytes file, long chunk) throws IOException {
        var sum = new CRC32();
        long left = file.u32(chunk) + 4;
        for (long at = chunk + 4; left > 0; at += STEP, left -= STEP) {
            sum.update(file.bytes(at, (int) Math.min(STEP, left)));
        }
        return sum.getValue();
    }

    private static void note(FileBytes file, long chunk, long length, String type, List<Note> notes)
            throws IOException {
        long at = chunk + 8;
        if (type.equals("eXIf")) {
            notes.add(new Note(Note.Kind.EXIF, at, length, chunk));
        } else if (type.equals("iTXt") && file.startsWith(at, XMP + "\0\0")) {
            int before = XMP.length() + 2;
            notes.add(new Note(Note.Kind.XMP, at + before, length - before, chunk));
        }
    }
}
