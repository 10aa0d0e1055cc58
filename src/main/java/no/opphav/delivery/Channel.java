package no.opphav.delivery;

/** How a file came to be handed out. */
public enum Channel {
    /** Anyone may fetch it. */
    PUBLIC,
    /** It was granted to a presenter. */
    GRANT
}
