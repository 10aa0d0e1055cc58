package no.opphav.statistics;

/** What is counted. */
public enum Measure {
    /** A file that was handed out, each in a ZIP for itself. */
    DOWNLOAD,
    /** A film that began to play in a page. */
    PLAY,
    /** A request for a presentation that came to the editors. */
    REQUEST
}
