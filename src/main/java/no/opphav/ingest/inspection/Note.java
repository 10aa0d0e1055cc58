package no.opphav.ingest.inspection;

import java.io.IOException;

/**
 * A part of a file in which a camera, a program or a person noted things about it.
 *
 * @param at where it begins, in bytes from the file's beginning
 * @param length in bytes
 * @param chunk where the PNG chunk begins that holds it, whose sum has to be right; -1 in other formats
 */
record Note(Kind kind, long at, long length, long chunk) {
    enum Kind {
        /** A TIFF structure (CIPA DC-008). */
        EXIF,
        /** A packet of XMP (ISO 16684-1). */
        XMP,
        /** A part of a packet of XMP that continues another (XMP, part 3, 1.1.3.1). */
        MORE_XMP,
        /** Data sets (IPTC-IIM 4.2). */
        IPTC,
        /** A box of a film that tells a place, with its header. */
        PLACE_BOX,
        /** An element of a Matroska film that tells a place, with its header. */
        PLACE_ELEMENT,
        /** Other bytes that tell places and nothing else. */
        PLACE_BYTES,
        /** The content of a PNG text chunk into which a program put another format's notes. */
        PROFILE
    }

    static Note exif(long at, long length) {
        return new Note(Kind.EXIF, at, length, -1);
    }

    static Note xmp(long at, long length) {
        return new Note(Kind.XMP, at, length, -1);
    }

    static Note moreXmp(long at, long length) {
        return new Note(Kind.MORE_XMP, at, length, -1);
    }

    static Note iptc(long at, long length) {
        return new Note(Kind.IPTC, at, length, -1);
    }

    static Note box(IsoBox box) {
        return new Note(Kind.PLACE_BOX, box.at(), box.end() - box.at(), -1);
    }

    static Note element(long at, long length) {
        return new Note(Kind.PLACE_ELEMENT, at, length, -1);
    }

    static Note bytes(long at, long length) {
        return new Note(Kind.PLACE_BYTES, at, length, -1);
    }

    /** Whether it tells a place that no reader has to find first, or may do so where none looks. */
    boolean tellsPlace(FileBytes file) throws IOException {
        return switch (kind) {
            case EXIF, XMP, MORE_XMP -> false;
            case IPTC -> Iptc.of(file, this).tellsPlace();
            case PLACE_BOX, PLACE_ELEMENT, PLACE_BYTES -> true;
            case PROFILE -> {
                var profile = RawProfile.of(file, this);
                yield profile.isEmpty() || profile.get().tellsPlace();
            }
        };
    }
}
