package no.opphav.catalogue;

/** Why a file goes out without its rights in it. */
public enum RightsObstacle {
    /** Its format has no place for them, or none that others read. */
    FORMAT,
    /** It is signed, and would not be as it was signed any more. */
    SIGNED,
    /** It is encrypted, or protected against changes. */
    LOCKED,
    /** It is not as its format has it, so that nothing can be written into it for sure. */
    DAMAGED,
    /** Writing them was tried and did not come to an end. */
    FAILED
}
