package no.opphav.catalogue;

import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;

/** What the public finds under an asset's slug. */
public sealed interface PublicAsset {
    /**
     * The asset that is offered.
     *
     * @throws Problem that says why none is
     */
    default AssetView orRefused() {
        return switch (this) {
            case Published(var view) -> view;
            case Withdrawn(var view) ->
                throw Problem.of(ProblemCode.ASSET_WITHDRAWN, view.asset().slug());
            case Ended(var view, var _) ->
                throw Problem.of(ProblemCode.RIGHTS_ENDED, view.asset().slug());
            case Unknown() -> throw Problem.of(ProblemCode.ASSET_NOT_FOUND);
        };
    }

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
