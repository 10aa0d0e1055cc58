package no.opphav.curation;

/** What editors put together. */
public enum CurationKind {
    /** What assets are about; one asset may have several. */
    THEME,
    /** A choice of assets in an order of its own. */
    COLLECTION
}
