package no.opphav.ingest.preview;

/** Why a file has no preview. */
public enum Undrawn {
    /** It carries nothing that could be shown here. */
    NOTHING_TO_SHOW,
    /** Drawing it would take more memory than there is for one file. */
    TOO_LARGE,
    /** It took too long, or ended what drew it. */
    GAVE_UP,
    /** What draws its format can make nothing of it. */
    UNREADABLE
}
