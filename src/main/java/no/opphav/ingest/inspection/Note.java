package no.opphav.ingest.inspection;

/**
 * A part of a picture in which a camera or a program noted things about it.
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
        XMP
    }

    static Note exif(long at, long length) {
        return new Note(Kind.EXIF, at, length, -1);
    }

    static Note xmp(long at, long length) {
        return new Note(Kind.XMP, at, length, -1);
    }
}
