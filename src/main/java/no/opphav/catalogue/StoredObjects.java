package no.opphav.catalogue;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import no.opphav.kernel.Checksum;

/** The bytes that rows name, and those that rows are about to name. */
@Singleton
public class StoredObjects {
    /** How long a claim holds: longer than the largest object takes to be stored and written down. */
    public static final Duration CLAIM = Duration.ofHours(12);

    private final StoredObjectRows rows;
    private final Clock clock;
    private final ApplicationEventPublisher<RightsWanted> rights;
    private final ApplicationEventPublisher<RemakingWanted> remaking;

    StoredObjects(
            StoredObjectRows rows,
            Clock clock,
            ApplicationEventPublisher<RightsWanted> rights,
            ApplicationEventPublisher<RemakingWanted> remaking) {
        this.rows = rows;
        this.clock = clock;
        this.rights = rights;
        this.remaking = remaking;
    }

    /**
     * Claims bytes for whoever is about to store them, or has found them stored, and to name them in a row: no sweep deletes
     * them within {@link #CLAIM}. Call it before the store is asked whether it has them; it waits for a sweep that is just
     * deleting them. It holds at once, whatever becomes of the caller's transaction; it ends by itself, and claiming again
     * prolongs it.
     *
     * @return whether the bytes that are stored are known to be damaged or missing; then they have to be written anew, whatever
     *     the store has ({@code ObjectStore.replace}), and {@link #sound} says that they were
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean claim(Checksum checksum) {
        rows.lock(checksum);
        rows.claim(checksum, clock.instant().plus(CLAIM));
        return rows.isUnsound(checksum);
    }

    /** Says that bytes were read or written whole and are what their checksum says, whatever was known of them before. */
    @Transactional
    public void sound(Checksum checksum) {
        rows.markSound(checksum, clock.instant());
    }

    /**
     * Has made anew what these bytes were made for, now that they are damaged or missing, as far as what it was made from is
     * sound. What shows a file's rights goes out without them until then. Of a file's own bytes nothing is made.
     */
    @Transactional
    public void unsound(Checksum checksum) {
        var assets = rows.findAssetsOfCopies(checksum);
        rows.outdateRightsCopies(checksum);
        rows.outdateShownCopies(checksum);
        assets.forEach(assetId -> rights.publishEvent(new RightsWanted(assetId)));
        rows.findDrawn(checksum)
                .forEach(fileId -> remaking.publishEvent(new RemakingWanted(fileId, RemakingWanted.Made.PREVIEWS)));
        rows.findConverted(checksum)
                .forEach(
                        fileId -> remaking.publishEvent(new RemakingWanted(fileId, RemakingWanted.Made.WEB_RENDITION)));
    }
}
