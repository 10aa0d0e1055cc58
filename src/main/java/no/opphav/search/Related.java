package no.opphav.search;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import no.opphav.catalogue.Asset;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.PublicAssets;

/** What whoever looks at an asset may want to see too. */
@Singleton
public class Related {
    private final RelatedRows rows;
    private final PublicAssets catalogue;
    private final Clock clock;

    Related(RelatedRows rows, PublicAssets catalogue, Clock clock) {
        this.rows = rows;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Others that the public may have: first those that are about the same, then the newest of the same kind. */
    public List<AssetView> to(Asset asset, int most) {
        return catalogue.published(rows.find(asset.id(), asset.kind().name(), clock.instant(), most));
    }
}
