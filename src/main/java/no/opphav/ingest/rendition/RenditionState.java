package no.opphav.ingest.rendition;

/** Where the web rendition of a film stands. */
public enum RenditionState {
    WAITING,
    RUNNING,
    MADE,
    /** Every browser plays the original. */
    NOT_NEEDED,
    FAILED,
    /** An editor wants none. */
    CANCELLED
}
