package no.opphav.catalogue;

/** What a file is to its language variant. */
public enum FileRole {
    /** The work itself; a variant has one. */
    ORIGINAL,
    /** The same in another format. */
    FORMAT,
    CAPTIONS,
    TRANSCRIPT
}
