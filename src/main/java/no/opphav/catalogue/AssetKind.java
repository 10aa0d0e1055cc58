package no.opphav.catalogue;

/** What an asset is. */
public enum AssetKind {
    POSTER,
    MODEL,
    FILM,
    REPORT,
    PICTURE,
    PRESENTATION
}
