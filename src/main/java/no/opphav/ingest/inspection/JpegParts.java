package no.opphav.ingest.inspection;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The segments of a JPEG file (ITU-T T.81, annex B), up to the mark that ends the picture. */
final class JpegParts {
    private static final int END = 0xd9;
    private static final int SCAN = 0xda;
    private static final int APP1 = 0xe1;
    private static final String EXIF = "Exif\0\0";
    private static final String XMP = "http://ns.adobe.com/xap/1.0/\0";
    private static final String MORE_XMP = "http://ns.adobe.com/xmp/extension/\0";
    /** Which packet it continues, how long that is, and from where. */
    private static final int MORE_XMP_HEADER = MORE_XMP.length() + 32 + 4 + 4;

    private JpegParts() {}

    static Container.Parts of(FileBytes file) throws IOException {
        var notes = new ArrayList<Note>();
        long at = 2;
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
            notes.add(Note.xmp(at + MORE_XMP_HEADER, length - MORE_XMP_HEADER));
        }
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
