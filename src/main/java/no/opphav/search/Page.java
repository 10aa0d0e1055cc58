package no.opphav.search;

import java.util.List;
import java.util.Map;
import no.opphav.catalogue.AssetKind;
import no.opphav.catalogue.AssetView;
import org.jspecify.annotations.Nullable;

/**
 * Some of what was found.
 *
 * @param assets last updated first, with their published variants only
 * @param counts how many assets of each kind were found, whichever kinds were asked for
 * @param total how many were found of the kinds that were asked for
 * @param next the cursor of the next page; null on the last
 */
public record Page(
        List<AssetView> assets,
        Map<AssetKind, Long> counts,
        long total,
        @Nullable String next) {
    public Page {
        assets = List.copyOf(assets);
        counts = Map.copyOf(counts);
    }
}
