package no.opphav.ingest.inspection;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The segments of a JPEG file (ITU-T T.81, annex B), up to the mark that ends the picture. */
public final class JpegParts {
    private static final int END = 0xd9;
    private static final int SCAN = 0xda;
    private static final int APP0 = 0xe0;
    private static final int APP1 = 0xe1;
    private static final int APP13 = 0xed;
    private static final String RESOURCES = "Photoshop 3.0\0";
    private static final String EXIF = "Exif\0\0";
    private static final String XMP = "http://ns.adobe.com/xap/1.0/\0";
    private static final String MORE_XMP = "http://ns.adobe.com/xmp/extension/\0";
    /** Which packet it continues, how long that is, and from where. */
    private static final int MORE_XMP_HEADER = MORE_XMP.length() + 32 + 4 + 4;

    /**
     * A segment before the picture's first scan.
     *
     * @param at where its mark begins in the file
     */
    public record Segment(Content kind, long at, long content, long end) {}

    /** What a segment holds. */
    public enum Content {
        /** JFIF's or Exif's, which stand before everything else. */
        FIRST,
        XMP,
        MORE_XMP,
        OTHER
    }

    private JpegParts() {}

    /** The segments before the picture's first scan. */
    public static List<Segment> head(FileBytes file) throws IOException {
        var segments = new ArrayList<Segment>();
        for (long at = nextMark(file, 2);
                file.u8(at + 1) != SCAN;
                at = nextMark(file, segments.getLast().end())) {
            int mark = file.u8(at + 1);
            if (mark == END) {
                throw new EOFException("It holds no picture");
            }
            long end = stands(mark) ? at + 2 : at + 2 + file.u16(at + 2);
            segments.add(segment(file, mark, at, end));
        }
        return segments;
    }

    private static Segment segment(FileBytes file, int mark, long at, long end) throws IOException {
        long content = at + 4;
        if (mark == APP0 || (mark == APP1 && file.startsWith(content, EXIF))) {
            return new Segment(Content.FIRST, at, content, end);
        }
        if (mark == APP1 && file.startsWith(content, XMP)) {
            return new Segment(Content.XMP, at, content + XMP.length(), end);
        }
        if (mark == APP1 && file.startsWith(content, MORE_XMP)) {
            return new Segment(Content.MORE_XMP, at, content + MORE_XMP.length(), end);
        }
        return new Segment(Content.OTHER, at, content, end);
    }

    static Container.Parts of(FileBytes file) throws IOException {
        var notes = new ArrayList<Note>();
        long at = 2;
        long missing = 0;
        while (true) {
            at = nextMark(file, at);
            int mark = file.u8(at + 1);
            if (mark == END) {
                return new Container.Parts(notes, at + 2);
            }
            if (stands(mark)) {
                at += 2;
                continue;
            }
            int length = file.u16(at + 2);
            if (mark == APP1) {
                note(file, at + 4, length - 2, notes);
            } else if (mark == APP13 && file.startsWith(at + 4, RESOURCES)) {
                missing = resources(file, at + 4 + RESOURCES.length(), at + 2 + length, missing, notes);
            }
            at += 2 + length;
            if (mark == SCAN) {
                at = endOfScan(file, at);
            }
        }
    }

    private static void note(FileBytes file, long at, int length, List<Note> notes) throws IOException {
        if (file.startsWith(at, EXIF)) {
            notes.add(Note.exif(at + EXIF.length(), length - EXIF.length()));
        } else if (file.startsWith(at, XMP)) {
            notes.add(Note.xmp(at + XMP.length(), length - XMP.length()));
        } else if (file.startsWith(at, MORE_XMP)) {
            notes.add(Note.moreXmp(at + MORE_XMP_HEADER, length - MORE_XMP_HEADER));
        }
    }

    /** One that does not fit into a segment goes on in the next; what goes on is read as what it may be. */
    private static long resources(FileBytes file, long from, long to, long missing, List<Note> notes)
            throws IOException {
        long start = Math.min(from + missing, to);
        if (start > from && !notes.isEmpty() && notes.getLast().kind() == Note.Kind.IPTC) {
            notes.add(Note.iptc(from, start - from));
        }
        return Math.max(missing - (start - from), ImageResources.note(file, start, to, notes));
    }

    private static long nextMark(FileBytes file, long from) throws IOException {
        long at = from;
        while (file.u8(at) != 0xff || file.u8(at + 1) == 0xff || file.u8(at + 1) == 0) {
            at++;
        }
        return at;
    }

    private static long endOfScan(FileBytes file, long from) throws IOException {
        long at = nextMark(file, from);
        while (isRestart(file.u8(at + 1))) {
            at = nextMark(file, at + 2);
        }
        return at;
    }

    private static boolean stands(int mark) {
        return mark == 0x01 || mark == 0xd8 || isRestart(mark);
    }

    private static boolean isRestart(int mark) {
        return mark >= 0xd0 && mark <= 0xd7;
    }
}
