package no.opphav.request;

import java.util.UUID;
import no.opphav.catalogue.AssetFile;
import no.opphav.kernel.LanguageTag;
import no.opphav.terms.TermsVersion;

/** What came of fetching a file by a presenter's link. */
public sealed interface Fetched {
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
