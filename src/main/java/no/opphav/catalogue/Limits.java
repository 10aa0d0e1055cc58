package no.opphav.catalogue;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/**
 * What everybody is told that limits the use of an asset besides its terms.
 *
 * @param thirdParty what in it belongs to others, and to whom; may be empty
 * @param contextOnly in which context alone it may be used; empty for any
 */
@MappedEntity("asset")
public record Limits(@Id UUID id, String thirdParty, String contextOnly) {
    /** There are none. */
    public static Limits none(UUID assetId) {
        return new Limits(assetId, "", "");
    }

    public boolean isEmpty() {
        return thirdParty.isEmpty() && contextOnly.isEmpty();
    }
}
