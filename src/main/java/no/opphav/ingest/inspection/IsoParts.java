package no.opphav.ingest.inspection;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The boxes of a file after ISO/IEC 14496-12: HEIC and AVIF pictures, MP4 and QuickTime films. */
public final class IsoParts {
    private static final int HEADER = 8;
    private static final int MOST_ITEMS = 10_000;
    private static final String EXIF = "Exif\0\0";

    /**
     * A box.
     *
     * @param at where it begins in the file
     * @param content where its content begins
     */
    public record Box(String type, long at, long content, long end) {}

    private IsoParts() {}

    static Container.Parts of(FileBytes file) throws IOException {
        var notes = new ArrayList<Note>();
        for (var box : boxes(file, 0, file.size())) {
            if (box.type().equals("meta")) {
                notes.addAll(notes(file, box));
            }
        }
        return new Container.Parts(notes, file.size());
    }

    /** The boxes that fill the file from there to there. */
    public static List<Box> boxes(FileBytes file, long from, long to) throws IOException {
        var boxes = new ArrayList<Box>();
        for (long at = from; at + HEADER <= to && boxes.size() < MOST_ITEMS; ) {
            long length = file.u32(at);
            long content = at + HEADER;
            if (length == 1) {
                length = file.u64(content);
                content += 8;
            }
            long end = length == 0 ? to : at + length;
            if (end > to || end < content) {
                throw new EOFException("A box is cut off");
            }
            boxes.add(new Box(file.text(at + 4, 4), at, content, end));
            at = end;
        }
        return boxes;
    }

    private static List<Note> notes(FileBytes file, Box meta) throws IOException {
        var inside = boxes(file, meta.content() + 4, meta.end());
        var notes = new ArrayList<Note>();
        for (var information : ofType(inside, "iinf")) {
            int countSize = file.u8(information.content()) == 0 ? 2 : 4;
            for (var entry : boxes(file, information.content() + 4 + countSize, information.end())) {
                boolean wide = file.u8(entry.content()) == 3;
                long id = file.number(entry.content() + 4, wide ? 4 : 2);
                var type = file.text(entry.content() + (wide ? 10 : 8), 4);
                if (type.equals("Exif") || type.equals("mime")) {
                    place(file, inside, id, type, notes);
                }
            }
        }
        return notes;
    }

    private static void place(FileBytes file, List<Box> inside, long id, String type, List<Note> notes)
            throws IOException {
        for (var locations : ofType(inside, "iloc")) {
            for (var extent : extents(file, locations, inside, id)) {
                notes.add(type.equals("mime") ? extent : exif(file, extent));
            }
        }
    }

    /** The Exif begins where its first four bytes say (ISO/IEC 23008-12, A.2.1). */
    private static Note exif(FileBytes file, Note extent) throws IOException {
        long before = 4 + file.u32(extent.at());
        if (file.startsWith(extent.at() + before, EXIF)) {
            before += EXIF.length();
        }
        return Note.exif(extent.at() + before, extent.length() - before);
    }

    private static List<Note> extents(FileBytes file, Box iloc, List<Box> inside, long wanted) throws IOException {
        int version = file.u8(iloc.content());
        int sizes = file.u16(iloc.content() + 4);
        int offsetSize = sizes >> 12;
        int lengthSize = sizes >> 8 & 15;
        int baseSize = sizes >> 4 & 15;
        int indexSize = version == 0 ? 0 : sizes & 15;
        int idSize = version < 2 ? 2 : 4;
        long count = file.number(iloc.content() + 6, idSize);
        long at = iloc.content() + 6 + idSize;
        var found = new ArrayList<Note>();
        for (long i = 0; i < count && at < iloc.end(); i++) {
            long id = file.number(at, idSize);
            at += idSize;
            int method = version == 0 ? 0 : file.u16(at) & 15;
            at += (version == 0 ? 0 : 2) + 2;
            long base = file.number(at, baseSize) + (method == 1 ? data(inside) : 0);
            at += baseSize;
            int extents = file.u16(at);
            at += 2;
            for (int j = 0; j < extents; j++) {
                long offset = file.number(at + indexSize, offsetSize);
                long length = file.number(at + indexSize + offsetSize, lengthSize);
                at += indexSize + offsetSize + lengthSize;
                if (id == wanted && method < 2) {
                    found.add(Note.xmp(base + offset, length));
                }
            }
        }
        return found;
    }

    private static long data(List<Box> inside) {
        return ofType(inside, "idat").stream()
                .mapToLong(Box::content)
                .findFirst()
                .orElse(0);
    }

    private static List<Box> ofType(List<Box> boxes, String type) {
        return boxes.stream().filter(box -> box.type().equals(type)).toList();
    }
}
