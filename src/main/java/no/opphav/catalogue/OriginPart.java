package no.opphav.catalogue;

/** What bytes are to the file that they belong to. */
public enum OriginPart {
    /** The file itself. */
    FILE,
    /** The file without what is private in it, which the public gets in its place. */
    PUBLIC_COPY,
    /** The film that every browser plays. */
    WEB,
    /** A picture of it, to look at. */
    PREVIEW
}
