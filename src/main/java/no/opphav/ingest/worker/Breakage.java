package no.opphav.ingest.worker;

/** How a worker came to its end over a question. */
public enum Breakage {
    /** Its process ended, or the work in it failed in a way that it is not made for. */
    CRASHED,
    /** It took longer than it may. */
    TIMED_OUT,
    /** Its heap was too small. */
    TOO_MUCH_MEMORY,
    /** What it answered was no answer. */
    NONSENSE
}
