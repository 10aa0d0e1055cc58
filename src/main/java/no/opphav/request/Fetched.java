package no.opphav.request;

import java.util.UUID;
import no.opphav.catalogue.AssetFile;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.ProblemCode;
import no.opphav.terms.TermsVersion;
import org.jspecify.annotations.Nullable;

/** What came of fetching a file by a presenter's link. */
public sealed interface Fetched {
    /** Why it cannot go out; null where it can. */
    default @Nullable ProblemCode refusal() {
        return switch (this) {
            case Handed _ -> null;
            case Expired _ -> ProblemCode.LINK_EXPIRED;
            case Revoked _ -> ProblemCode.GRANT_REVOKED;
            case Recalled _ -> ProblemCode.FILE_RECALLED;
            case UsedUp _ -> ProblemCode.DOWNLOADS_USED_UP;
            case Invalid _ -> ProblemCode.LINK_INVALID;
        };
    }

    /**
     * The file can go out now.
     *
     * @param terms under which it goes out
     * @param language of the file
     */
    record Handed(AssetFile file, TermsVersion terms, LanguageTag language) implements Fetched {}

    /** The link's time is over. */
    record Expired(UUID assetId) implements Fetched {}

    /** An editor has ended it. */
    record Revoked(UUID assetId) implements Fetched {}

    /** The file was recalled. */
    record Recalled(UUID assetId) implements Fetched {}

    /** It was fetched as often as the editor allows. */
    record UsedUp(UUID assetId) implements Fetched {}

    /** There is no such link, or the file is not one of those that it opens. */
    record Invalid() implements Fetched {}
}
