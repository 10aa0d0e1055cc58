package no.opphav.catalogue;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the public may have among many assets, as the {@link Catalogue} says it, without asking the database again for it. */
@Singleton
public class PublicAssets {
    private static final int MOST = 1000;

    private final ChangeFeed feed;
    private final Remembered<UUID, AssetView> views;

    PublicAssets(Catalogue catalogue, ChangeFeed feed) {
        this.feed = feed;
        this.views = new Remembered<>(feed, MOST, ids -> read(catalogue, ids));
    }

    /** What is true now; to be asked for before anything that is to be remembered with it. */
    public CatalogueState state() {
        return new CatalogueState(feed);
    }

    /** In the order in which they are asked for, without those that the public may not have. */
    public List<AssetView> published(List<UUID> assetIds) {
        var found = views.get(assetIds);
        return assetIds.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private static Map<UUID, AssetView> read(Catalogue catalogue, List<UUID> assetIds) {
        return catalogue.published(assetIds).stream()
                .collect(Collectors.toMap(view -> view.asset().id(), view -> view));
    }
}
