package no.opphav.custody;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.function.BooleanSupplier;
import no.opphav.storage.ObjectStore;
import no.opphav.storage.StoreRefusal;
import no.opphav.storage.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks stored objects against their checksums, those first that have gone longest without. One run goes on at a time, on
 * one node; each object that it has read is written down by itself, so that the next run goes on from there. A store that
 * is away ends the run and says nothing of its objects; one that is there, but for one object, has broken off with that.
 */
@Singleton
class Fixity {
    private static final Logger LOG = LoggerFactory.getLogger(Fixity.class);
    private static final int IN_ONE_RUN = 200;

    private final ObjectRows rows;
    private final ObjectReading reading;
    private final ObjectStore store;
    private final Findings findings;
    private final CustodyCounts counts;
    private final FixitySettings settings;
    private final Clock clock;

    Fixity(
            ObjectRows rows,
            ObjectReading reading,
            ObjectStore store,
            Findings findings,
            CustodyCounts counts,
            FixitySettings settings,
            Clock clock) {
        this.rows = rows;
        this.reading = reading;
        this.store = store;
        this.findings = findings;
        this.counts = counts;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param stopping whether the service stops: then the object that is being read is left */
    void checkWhatIsDue(BooleanSupplier stopping) {
        var now = clock.instant();
        var due = rows.findDue(now.minus(settings.every()), now, IN_ONE_RUN);
        var pace = Pace.of(settings.rate(), stopping);
        try {
            for (var object : due) {
                checkOneOfMany(object, pace);
            }
        } catch (InterruptedException e) {
            LOG.info("Checking stops; it goes on where it was");
        } catch (StoreUnavailable | StoreRefusal e) {
            LOG.warn("Nothing is checked while the store is away: {}", e.getMessage());
        }
    }

    private void checkOneOfMany(ObjectRow object, Pace pace) throws InterruptedException {
        try {
            check(object, pace);
        } catch (StoreUnavailable | StoreRefusal e) {
            store.check();
            findings.record(object, new ObjectReading.Outcome.BrokenOff(String.valueOf(e.getMessage())));
        }
    }

    /**
     * Checks one object.
     *
     * @throws StoreUnavailable when nothing can be said
     * @throws StoreRefusal when nothing can be said
     * @throws InterruptedException when the pace ends it
     */
    void check(ObjectRow object, Pace pace) throws InterruptedException {
        findings.record(object, reading.read(object.checksum(), object.size(), pace));
        counts.verified();
    }
}
