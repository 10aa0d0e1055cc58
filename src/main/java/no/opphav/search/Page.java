package no.opphav.search;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.opphav.catalogue.AssetView;
import org.jspecify.annotations.Nullable;

/**
 * Some of what was found.
 *
 * @param assets in the order that was asked for, with their published variants only
 * @param inside where in an asset's files it was found, of those whose titles and summaries do not hold all of it
 * @param meant the words that were looked for instead, because nothing has those that were asked for; null where these were
 * @param next the cursor of the next page; null on the last
 */
public record Page(
        List<AssetView> assets,
        Counts counts,
        Map<UUID, Inside> inside,
        @Nullable String meant,
        @Nullable String next) {
    public Page {
        assets = List.copyOf(assets);
        inside = Map.copyOf(inside);
    }

    /** How many were found in all. */
    public long total() {
        return counts.total();
    }
}
