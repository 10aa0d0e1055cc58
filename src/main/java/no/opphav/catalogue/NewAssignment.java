package no.opphav.catalogue;

import java.time.Instant;
import java.util.UUID;
import no.opphav.kernel.Written;
import org.jspecify.annotations.Nullable;

/**
 * Terms that are to apply to an asset.
 *
 * @param renditionId null for all renditions that have no terms of their own
 * @param beginsAt null for at once
 * @param endsAt when they are no longer to apply; null for until further notice
 */
public record NewAssignment(
        @Nullable UUID renditionId,
        UUID termsVersionId,
        @Nullable Instant beginsAt,
        @Nullable Instant endsAt) {
    public NewAssignment {
        var written = new Written();
        if (beginsAt != null && endsAt != null && !endsAt.isAfter(beginsAt)) {
            written.wrong("endsAt", "end-before-beginning");
        }
        written.check();
    }
}
