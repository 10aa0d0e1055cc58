package no.opphav.custody;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How stored bytes are, as far as is known.
 *
 * @param damage what is wrong with them; null while nothing is
 * @param damageFoundAt when that was found; null while nothing is wrong
 * @param verifiedAt when they were last read whole and found sound; null while they have not been since they were stored
 * @param beingVerified whether they are being read, or about to be, because somebody asked for it
 */
public record ObjectState(
        @Nullable Damage damage,
        @Nullable Instant damageFoundAt,
        @Nullable Instant verifiedAt,
        boolean beingVerified) {}
