package no.opphav.delivery;

/** How a file came to be handed out. */
public enum Channel {
    /** Anyone may fetch it. */
    PUBLIC,
    /** Anyone may fetch it; it went out as it was taken in, with nothing written into it. */
    ORIGINAL,
    /** Anyone may fetch it; it came in a ZIP with others. */
    BUNDLE,
    /** It was granted to a presenter. */
    GRANT
}
