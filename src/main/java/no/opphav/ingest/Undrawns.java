package no.opphav.ingest;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import no.opphav.ingest.preview.Undrawn;

/** Which files could not be drawn. */
@Singleton
public class Undrawns {
    private final UndrawnFileRows rows;
    private final Clock clock;

    Undrawns(UndrawnFileRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Why a file has no preview; empty if it has, or may still get one. */
    public Optional<Undrawn> reason(UUID fileId) {
        return rows.find(fileId).map(UndrawnFile::reason);
    }

    void add(UUID fileId, Undrawn reason) {
        rows.upsert(fileId, reason, clock.instant());
    }

    void remove(UUID fileId) {
        rows.delete(fileId);
    }
}
