package no.opphav.overview;

/** How a language of an asset stands. */
public enum Standing {
    /** It says what its source says, or is the source. */
    COMPLETE,
    /** The source has changed after it. */
    OUTDATED,
    /** A film without captions. */
    UNCAPTIONED,
    /** It lacks a title or a file, or is not public while the asset is. */
    BEGUN,
    /** Other assets of the kind are published in it, and this one is not there in it at all. */
    MISSING,
    /** The asset is not there in it, nor need be. */
    UNEXPECTED;

    /** Whether there is something to do. */
    public boolean isGap() {
        return this != COMPLETE && this != UNEXPECTED;
    }
}
