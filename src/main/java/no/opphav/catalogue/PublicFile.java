package no.opphav.catalogue;

import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.terms.TermsVersion;

/** What the public finds under a file's id. */
public sealed interface PublicFile {
    /**
     * The file that anyone may fetch.
     *
     * @throws Problem that says why nobody may
     */
    default Offered orRefused() {
        return switch (this) {
            case Offered offered -> offered;
            case OnRequest(var asset) -> throw Problem.of(ProblemCode.ON_REQUEST_ONLY, asset.slug());
            case Superseded(var asset) -> throw Problem.of(ProblemCode.FILE_SUPERSEDED, asset.slug());
            case Withdrawn(var asset) -> throw Problem.of(ProblemCode.ASSET_WITHDRAWN, asset.slug());
            case Ended(var asset) -> throw Problem.of(ProblemCode.RIGHTS_ENDED, asset.slug());
            case Unknown() -> throw Problem.of(ProblemCode.FILE_NOT_FOUND);
        };
    }

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
