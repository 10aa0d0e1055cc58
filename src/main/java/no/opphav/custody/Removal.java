package no.opphav.custody;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import no.opphav.kernel.Checksum;
import no.opphav.storage.ObjectStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes one thing at a time, and looks again whether it may go while nobody can claim it:
 * {@link no.opphav.catalogue.StoredObjects#claim} waits until the transaction has ended.
 */
@Singleton
class Removal {
    private static final Logger LOG = LoggerFactory.getLogger(Removal.class);

    private final ObjectRows rows;
    private final ObjectStore store;
    private final CustodyCounts counts;
    private final Clock clock;

    Removal(ObjectRows rows, ObjectStore store, CustodyCounts counts, Clock clock) {
        this.rows = rows;
        this.store = store;
        this.counts = counts;
        this.clock = clock;
    }

    /** The row that says that bytes are stored; the bytes stay. */
    @Transactional
    void row(Checksum checksum) {
        rows.lock(checksum);
        rows.deleteUnnamed(checksum, clock.instant());
    }

    /** Bytes without a row. */
    @Transactional
    void bytes(Checksum checksum) {
        rows.lock(checksum);
        if (!rows.isKept(checksum, clock.instant()) && store.delete(checksum)) {
            LOG.info("Object {} was named by nothing and is deleted", checksum);
            counts.swept();
        }
    }

    @Transactional
    void forgetEndedClaims() {
        rows.deleteEndedClaims(clock.instant());
    }
}
