package no.opphav.catalogue;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import no.opphav.kernel.Checksum;

/**
 * What the public may fetch, as the {@link Catalogue} says it, without asking the database again for what it has just said.
 * What no longer may be fetched is refused within a second of the change, whichever node made it, and at once by that node.
 */
@Singleton
public class PublicFiles {
    private final ChangeFeed feed;
    private final Remembered<UUID, PublicFile> files;
    private final Remembered<PreviewPlace, Optional<Preview>> previews;
    private final Remembered<Checksum, Optional<PageAsset>> pageAssets;

    PublicFiles(Catalogue catalogue, ChangeFeed feed) {
        this.feed = feed;
        this.files = new Remembered<>(feed, catalogue::file);
        this.previews = new Remembered<>(
                feed, place -> catalogue.publicPreview(place.fileId(), place.part(), place.page(), place.width()));
        this.pageAssets = new Remembered<>(feed, catalogue::pageAsset);
    }

    /** What is true now; to be asked for before anything that is to be remembered with it. */
    public CatalogueState state() {
        return new CatalogueState(feed);
    }

    /** What stands under a file's id. */
    public PublicFile find(UUID fileId) {
        return files.get(fileId);
    }

    /** A preview of the first page, or of all that there is to show of a file. */
    public Optional<Preview> preview(UUID fileId, int width) {
        return previews.get(new PreviewPlace(fileId, PreviewPart.PAGE, 1, width));
    }

    /** Bytes that the public pages show or play, for as long as anything public has them. */
    public Optional<PageAsset> pageAsset(Checksum checksum) {
        return pageAssets.get(checksum);
    }

    private record PreviewPlace(UUID fileId, PreviewPart part, int page, int width) {}
}
