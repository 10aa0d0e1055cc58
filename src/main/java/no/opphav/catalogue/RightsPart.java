package no.opphav.catalogue;

/** What of a file a copy with its rights is made from. */
public enum RightsPart {
    /** The file itself, or what everybody but its editors gets in its place. */
    FILE,
    /** A picture of it, to look at. */
    PREVIEW,
    /** The film that every browser plays. */
    WEB
}
