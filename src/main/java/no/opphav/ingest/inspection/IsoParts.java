package no.opphav.ingest.inspection;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The boxes of a file after ISO/IEC 14496-12: HEIC and AVIF pictures, MP4 and QuickTime films. */
final class IsoParts {
    private static final String EXIF = "Exif\0\0";

    private IsoParts() {}

    static Container.Parts of(FileBytes file) throws IOException {
        var notes = new ArrayList<Note>();
        for (var box : IsoBox.all(file, 0, file.size())) {
            if (box.type().equals("meta")) {
                notes.addAll(notes(file, box));
            }
            FilmPlaces.note(file, box, notes);
        }
        return new Container.Parts(notes, file.size());
    }

    private static List<Note> notes(FileBytes file, IsoBox meta) throws IOException {
        var inside = IsoBox.all(file, meta.contentOfMeta(file), meta.end());
        var notes = new ArrayList<Note>();
        for (var information : IsoBox.ofType(inside, "iinf")) {
            int countSize = file.u8(information.content()) == 0 ? 2 : 4;
            for (var entry : IsoBox.all(file, information.content() + 4 + countSize, information.end())) {
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

    private static void place(FileBytes file, List<IsoBox> inside, long id, String type, List<Note> notes)
            throws IOException {
        for (var locations : IsoBox.ofType(inside, "iloc")) {
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

    private static List<Note> extents(FileBytes file, IsoBox iloc, List<IsoBox> inside, long wanted)
            throws IOException {
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

    private static long data(List<IsoBox> inside) {
        return IsoBox.ofType(inside, "idat").stream()
                .mapToLong(IsoBox::content)
                .findFirst()
                .orElse(0);
    }
}
