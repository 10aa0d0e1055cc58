package no.opphav.catalogue;

/** What bytes were made from a file for. */
public enum DerivativePurpose {
    /** To take the file's place for everybody but its editors, because the file holds something private. */
    PUBLIC,
    /** To be played in every browser. */
    WEB
}
