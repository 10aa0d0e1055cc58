package no.opphav.search;

/** In which order assets are found. */
public enum Sort {
    /** Those first whose titles and summaries match best, and of these the last updated. */
    RELEVANCE,
    /** The last updated first. */
    NEWEST,
    /** By title, as Norwegian is sorted. */
    TITLE
}
