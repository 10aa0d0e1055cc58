package no.opphav.delivery;

import jakarta.inject.Singleton;
import java.io.InputStream;
import java.util.function.Supplier;
import no.opphav.kernel.Checksum;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.storage.MissingObject;
import no.opphav.storage.ObjectStore;
import no.opphav.storage.StoreRefusal;
import no.opphav.storage.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fetches bytes that a row says are there. Where they cannot be had, somebody is told before anything goes out. */
@Singleton
class Bytes {
    private static final Logger LOG = LoggerFactory.getLogger(Bytes.class);

    private final ObjectStore store;

    Bytes(ObjectStore store) {
        this.store = store;
    }

    /** @throws Problem {@code STORE_UNAVAILABLE} */
    InputStream open(Checksum key, long offset, long length) {
        return had(key, () -> store.open(key, offset, length));
    }

    /** @throws Problem {@code STORE_UNAVAILABLE} */
    long size(Checksum key) {
        return had(key, () -> store.size(key).orElseThrow(() -> new MissingObject(key)));
    }

    private static <T> T had(Checksum key, Supplier<T> asked) {
        try {
            return asked.get();
        } catch (StoreUnavailable e) {
            LOG.warn("The store cannot be reached: {}", e.getMessage());
            throw Problem.of(ProblemCode.STORE_UNAVAILABLE);
        } catch (MissingObject | IndexOutOfBoundsException | StoreRefusal e) {
            LOG.error("The bytes of {} are not in the store as they should be: {}", key, e.getMessage());
            throw Problem.of(ProblemCode.STORE_UNAVAILABLE);
        }
    }
}
