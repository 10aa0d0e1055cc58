package no.opphav.deck;

/** How the approval of a version stands. */
public enum DeckStanding {
    /** It may be sent. */
    APPROVED,
    /** Its time is over. */
    EXPIRED,
    /** A newer approval has taken its place. */
    SUPERSEDED,
    /** It was called back from everybody who holds it. */
    RECALLED
}
