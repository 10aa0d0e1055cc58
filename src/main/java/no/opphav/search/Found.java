package no.opphav.search;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a query found, by the ids of the assets.
 *
 * @param meant the words that were looked for instead; null where these were
 * @param next the cursor of the next page; null on the last
 */
record Found(
        List<UUID> assetIds,
        Counts counts,
        Map<UUID, Inside> inside,
        @Nullable String meant,
        @Nullable String next) {
    Found {
        assetIds = List.copyOf(assetIds);
        inside = Map.copyOf(inside);
    }
}
