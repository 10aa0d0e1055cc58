package no.opphav.catalogue;

/** How a version of an asset's texts came to be. */
public enum TextsKind {
    /** Kept while it was written; nobody but editors sees it. */
    DRAFT,
    SAVED,
    /** The texts as they were when the language became public. */
    PUBLISHED,
    /** An earlier version made the current one again. */
    RESTORED,
    /** What stood before a draft that was thrown away. */
    DISCARDED
}
