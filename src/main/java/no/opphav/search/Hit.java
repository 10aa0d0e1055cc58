package no.opphav.search;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was found, or how much of it was.
 *
 * @param what an asset, or of what there is a count
 * @param id of the asset
 * @param value the title of the asset, as it is sorted by; or what is counted
 * @param rank how well the asset matches
 * @param at when the asset was last updated
 * @param assets how many are counted
 */
@MappedEntity("finding")
record Hit(
        String what,
        @Id @Nullable UUID id,
        @Nullable String value,
        float rank,
        @Nullable Instant at,
        long assets) {
    static final String ASSET = "asset";
}
