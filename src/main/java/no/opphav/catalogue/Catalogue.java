package no.opphav.catalogue;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.opphav.kernel.Slug;

/** What the public may see. Nothing unpublished comes out of here, whichever way it is asked for. */
@Singleton
public class Catalogue {
    /** What stands under a slug. */
    public PublicAsset find(Slug slug) {
        throw new UnsupportedOperationException();
    }

    /** What stands under an asset's id. */
    public PublicAsset find(UUID assetId) {
        throw new UnsupportedOperationException();
    }

    /** The published ones among these assets, in the order in which they are asked for. */
    public List<AssetView> published(List<UUID> assetIds) {
        throw new UnsupportedOperationException();
    }

    /** What stands under a file's id. */
    public PublicFile file(UUID fileId) {
        throw new UnsupportedOperationException();
    }

    /** A preview of a current file in a published variant; of one that is handed out on request too. */
    public Optional<Preview> publicPreview(UUID fileId, int width) {
        throw new UnsupportedOperationException();
    }
}
