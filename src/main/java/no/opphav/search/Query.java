package no.opphav.search;

import java.util.Set;
import no.opphav.catalogue.AssetKind;
import no.opphav.kernel.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for among the published assets.
 *
 * @param text words, each of which an asset's title or summary has or begins a word with; empty for everything
 * @param kinds empty for all
 * @param language in which the asset has to be published; null for any
 * @param cursor where an earlier page said the next one begins; null for the first page
 * @param limit how many to a page, from one to {@value #LARGEST_LIMIT}
 */
public record Query(
        String text,
        Set<AssetKind> kinds,
        @Nullable LanguageTag language,
        @Nullable String cursor,
        int limit) {
    public static final int DEFAULT_LIMIT = 24;
    public static final int LARGEST_LIMIT = 100;

    public Query {
        kinds = Set.copyOf(kinds);
        limit = Math.clamp(limit, 1, LARGEST_LIMIT);
    }
}
