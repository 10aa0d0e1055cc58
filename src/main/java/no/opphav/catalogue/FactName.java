package no.opphav.catalogue;

/** What a file's content can say of itself, beyond its measures. Only editors see it. */
public enum FactName {
    TITLE,
    AUTHOR,
    /** Whose rights it says they are: a copyright notice, usage terms, a credit line. */
    RIGHTS,
    CREDIT,
    /** When it was made, as the content writes it. */
    CREATED,
    /** A language of its text or sound, BCP 47 where it can be told. */
    LANGUAGE,
    /** How a film's pictures or sound are coded, such as {@code h264}. */
    CODEC,
    /** Where it was taken: latitude and longitude in degrees (WGS 84), or that it says so. */
    PLACE,
    /** That it is encrypted, and how far. */
    ENCRYPTION,
    /** A macro or script that it holds. */
    MACRO,
    /** The name of a file that it holds. */
    EMBEDDED_FILE,
    /** What looks wrong with it, though it was taken. */
    REMARK
}
