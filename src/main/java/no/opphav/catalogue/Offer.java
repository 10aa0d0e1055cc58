package no.opphav.catalogue;

/** Whether the public may have what is published. */
sealed interface Offer {
    record Now() implements Offer {}

    /** Not yet, and nobody is to know of it. */
    record Ahead() implements Offer {}

    /** No longer. */
    record Over(Ending ending) implements Offer {}
}
