package no.opphav.catalogue;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import no.opphav.kernel.Checksum;

/** Which stored bytes are no longer what their checksum says, as every node knows within a second. */
@Singleton
public class Soundness {
    private final StoredObjectRows rows;
    private final Clock clock;
    private final Remembered<Checksum, Boolean> unsound;

    Soundness(StoredObjectRows rows, ChangeFeed feed, Clock clock) {
        this.rows = rows;
        this.clock = clock;
        this.unsound = new Remembered<>(feed, rows::isUnsound);
    }

    /** Whether the bytes were not found damaged, or missing, and not repaired since. */
    public boolean isSound(Checksum checksum) {
        return !unsound.get(checksum);
    }

    /** Has bytes checked soon that were not as they should be when somebody fetched them, whatever becomes of the caller's transaction. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void doubt(Checksum checksum) {
        rows.doubt(checksum, clock.instant());
    }
}
