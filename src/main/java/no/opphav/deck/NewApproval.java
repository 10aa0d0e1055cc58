package no.opphav.deck;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An approval as an editor gives it.
 *
 * @param expiresAt null if until further notice
 * @param creditSlide whether copies that are sent get a last slide with the credit and the terms
 * @param tellHolders whether those who hold an older version, for an event that is still to come, get this one too
 */
public record NewApproval(@Nullable Instant expiresAt, boolean creditSlide, boolean tellHolders) {
    /** Until further notice, with a slide, and told to those who hold an older version. */
    public static NewApproval usual() {
        return new NewApproval(null, true, true);
    }
}
