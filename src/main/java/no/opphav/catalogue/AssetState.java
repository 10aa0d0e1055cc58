package no.opphav.catalogue;

/** Whether the public may see an asset. */
public enum AssetState {
    /** Only editors know of it. */
    DRAFT,
    PUBLISHED,
    /** Was public once; its address says that it is no longer offered. */
    WITHDRAWN
}
