package no.opphav.catalogue;

import no.opphav.terms.TermsVersion;

/** What the public finds under a file's id. */
public sealed interface PublicFile {
    /** Anyone may fetch it, under these terms. */
    record Offered(AssetFile file, Asset asset, LanguageVariant variant, TermsVersion terms) implements PublicFile {}

    /** It is handed out on request only. */
    record OnRequest(Asset asset) implements PublicFile {}

    /** A newer version has taken its place. */
    record Superseded(Asset asset) implements PublicFile {}

    /** Its asset is no longer offered. */
    record Withdrawn(Asset asset) implements PublicFile {}

    /** Our right to offer it, or its whole asset, has ended. */
    record Ended(Asset asset) implements PublicFile {}

    /** Nothing that the public may know of. */
    record Unknown() implements PublicFile {}
}
