package no.opphav.ingest;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import no.opphav.storage.PartialStore;

/** Lets go of uploads with which nobody goes on, and of bytes that no upload remembers. */
@Singleton
class UploadSweep {
    /** Longer than anything that is begun without being written down takes to come. */
    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private final UploadLedger ledger;
    private final UploadRows rows;
    private final PartialStore partials;
    private final Clock clock;

    UploadSweep(UploadLedger ledger, UploadRows rows, PartialStore partials, Clock clock) {
        this.ledger = ledger;
        this.rows = rows;
        this.partials = partials;
        this.clock = clock;
    }

    void run() {
        for (var expired = ledger.forgetExpired(); !expired.isEmpty(); expired = ledger.forgetExpired()) {
            expired.forEach(row -> partials.discard(row.object()));
        }
        discardForgotten();
    }

    private void discardForgotten() {
        var before = clock.instant().minus(FORGOTTEN);
        var old = new ArrayList<UUID>();
        partials.forEachPartial(partial -> {
            if (partial.changedAt().isBefore(before)) {
                old.add(partial.id());
            }
        });
        old.stream().filter(this::isForgotten).forEach(partials::discard);
    }

    private boolean isForgotten(UUID id) {
        return rows.find(id).filter(UploadSweep::needsBytes).isEmpty();
    }

    private static boolean needsBytes(UploadRow row) {
        return row.state() != UploadState.ACCEPTED && row.state() != UploadState.REFUSED;
    }
}
