package no.opphav.catalogue;

/** What the public finds under an asset's slug. */
public sealed interface PublicAsset {
    /**
     * The asset, with its published variants only. Files whose terms are {@code ON_REQUEST}, or have ended, are not in it.
     */
    record Published(AssetView view) implements PublicAsset {}

    /** It was published once and is no longer offered: what it was, without files or previews. */
    record Withdrawn(AssetView view) implements PublicAsset {}

    /** Our right to offer it has ended: what it was, without files or previews. */
    record Ended(AssetView view, Ending ending) implements PublicAsset {}

    /** Nothing that the public may know of. */
    record Unknown() implements PublicAsset {}
}
