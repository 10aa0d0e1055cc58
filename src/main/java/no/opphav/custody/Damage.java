package no.opphav.custody;

/** What is wrong with stored bytes. */
public enum Damage {
    /** They are not what their checksum says, or cannot be read. */
    DAMAGED,
    /** The store does not have them. */
    MISSING
}
