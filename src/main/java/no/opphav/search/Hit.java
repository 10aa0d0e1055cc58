package no.opphav.search;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/**
 * An asset that was found.
 *
 * @param title as it is sorted by
 * @param rank how well it matches, from 0 (inside its files) to 3 (whole words in its titles)
 */
@MappedEntity("finding")
record Hit(@Id UUID assetId, String title, int rank, Instant updatedAt) {
    /** Words stand inside the files of the asset only. */
    boolean isInside() {
        return rank == 0;
    }
}
