package no.opphav.ingest;

import static no.opphav.kernel.ProblemCode.STORE_UNAVAILABLE;

import java.util.function.Supplier;
import no.opphav.kernel.Problem;
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
     * @throws Problem {@code STORE_UNAVAILABLE}
     */
    static <T> T said(Supplier<T> work) {
        try {
            return work.get();
        } catch (StoreUnavailable | StoreRefusal e) {
            LOG.error("The object store takes no file: {}", e.getMessage());
            throw Problem.of(STORE_UNAVAILABLE);
        }
    }
}
