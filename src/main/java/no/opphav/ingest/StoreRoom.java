package no.opphav.ingest;

import jakarta.inject.Singleton;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.storage.ObjectStore;

/** The room that is left in the store. What uploads have announced and not yet sent is as good as taken. */
@Singleton
class StoreRoom {
    private final ObjectStore store;
    private final UploadRows rows;

    StoreRoom(ObjectStore store, UploadRows rows) {
        this.store = store;
        this.rows = rows;
    }

    /**
     * Returns if there is room for so many bytes more, as far as anybody knows.
     *
     * @throws Problem {@code STORE_FULL}, {@code STORE_UNAVAILABLE}
     */
    void check(long length) {
        var free = StoreFailures.said(store::freeSpace);
        if (free.isPresent() && free.getAsLong() - rows.sumOutstanding() < length) {
            throw Problem.of(ProblemCode.STORE_FULL);
        }
    }
}
