package no.opphav.ingest;

import java.util.function.Supplier;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.storage.StoreFull;
import no.opphav.storage.StoreRefusal;
import no.opphav.storage.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a store that fails means to whoever sends a file. */
final class StoreFailures {
    private static final Logger LOG = LoggerFactory.getLogger(StoreFailures.class);

    private StoreFailures() {}

    /**
     * What the work gives.
     *
     * @throws Problem {@code STORE_UNAVAILABLE} or {@code STORE_FULL}
     */
    static <T> T said(Supplier<T> work) {
        try {
            return work.get();
        } catch (StoreUnavailable | StoreRefusal e) {
            LOG.error("The object store takes no file: {}", e.getMessage());
            throw Problem.of(meaning(e));
        }
    }

    /** What the failure is called. */
    static ProblemCode meaning(RuntimeException failure) {
        return failure instanceof StoreFull ? ProblemCode.STORE_FULL : ProblemCode.STORE_UNAVAILABLE;
    }
}
