package no.opphav.custody;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import no.opphav.kernel.Checksum;
import no.opphav.storage.ObjectStore;
import no.opphav.storage.StoreRefusal;
import no.opphav.storage.StoreUnavailable;
import no.opphav.storage.StoredObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes what nothing names and nobody claims, once it is older than the grace: first rows of {@code stored_object}, then
 * bytes without such a row. Bytes go after their row, and what a crash leaves between the two the next sweep finds.
 */
@Singleton
class Sweep {
    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);
    private static final int PAGE = 500;

    private final ObjectRows rows;
    private final ObjectStore store;
    private final Removal removal;
    private final SweepingSettings settings;
    private final Clock clock;

    Sweep(ObjectRows rows, ObjectStore store, Removal removal, SweepingSettings settings, Clock clock) {
        this.rows = rows;
        this.store = store;
        this.removal = removal;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param stopping whether the service stops: then the rest is left to the next sweep */
    void sweep(BooleanSupplier stopping) {
        try {
            removal.forgetEndedClaims();
            sweepRows(stopping);
            sweepBytes(stopping);
        } catch (StoreUnavailable | StoreRefusal e) {
            LOG.warn("Nothing is swept while the store is away: {}", e.getMessage());
        }
    }

    private void sweepRows(BooleanSupplier stopping) {
        var before = clock.instant().minus(settings.grace());
        var after = "";
        for (var page = rows.findUnnamed(after, before, PAGE);
                !page.isEmpty() && !stopping.getAsBoolean();
                page = rows.findUnnamed(after, before, PAGE)) {
            page.forEach(row -> removal.row(row.checksum()));
            after = page.getLast().checksum().hex();
        }
    }

    private void sweepBytes(BooleanSupplier stopping) {
        var before = clock.instant().minus(settings.grace());
        List<StoredObject> old = new ArrayList<>(PAGE);
        store.forEach(object -> {
            if (object.storedAt().isBefore(before) && !stopping.getAsBoolean()) {
                old.add(object);
            }
            if (old.size() == PAGE) {
                sweepBytes(old);
                old.clear();
            }
        });
        sweepBytes(old);
    }

    private void sweepBytes(List<StoredObject> objects) {
        if (objects.isEmpty()) {
            return;
        }
        var keys = objects.stream().map(object -> object.key().hex()).toList();
        Set<Checksum> named =
                rows.findAmong(keys).stream().map(ObjectRow::checksum).collect(Collectors.toSet());
        objects.stream()
                .map(StoredObject::key)
                .filter(key -> !named.contains(key))
                .forEach(removal::bytes);
    }
}
