package no.opphav.catalogue;

import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/**
 * What becomes, or became, of one of many assets.
 *
 * @param reason why it was refused, as a problem's code or a field's reason; empty where it was not
 * @param revision of the asset after it
 * @param before what was there before, in the action's own form
 */
@MappedEntity("bulk_item")
public record BulkItem(
        UUID bulkId,
        int position,
        UUID assetId,
        Result result,
        String reason,
        long revision,
        String before,
        boolean undone) {
    /** Whether anything is different. */
    public enum Result {
        CHANGED,
        UNCHANGED,
        REFUSED
    }
}
