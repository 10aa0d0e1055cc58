package no.opphav.delivery;

import jakarta.inject.Singleton;
import java.io.InputStream;
import java.util.Objects;
import java.util.function.Supplier;
import no.opphav.catalogue.Soundness;
import no.opphav.kernel.Checksum;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.storage.MissingObject;
import no.opphav.storage.ObjectStore;
import no.opphav.storage.StoreRefusal;
import no.opphav.storage.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches bytes that a row says are there. Where they cannot be had, or were found damaged, somebody is told before anything
 * goes out.
 */
@Singleton
class Bytes {
    private static final Logger LOG = LoggerFactory.getLogger(Bytes.class);

    private final ObjectStore store;
    private final SmallObjects small;
    private final Soundness soundness;

    Bytes(ObjectStore store, SmallObjects small, Soundness soundness) {
        this.store = store;
        this.small = small;
        this.soundness = soundness;
    }

    /**
     * A part of an object, in the way in which it goes out fastest.
     *
     * @param size of the whole object
     * @throws Problem {@code STORE_UNAVAILABLE}, {@code FILE_UNSOUND}
     */
    Content content(Checksum key, long size, long offset, long length) {
        return had(
                key,
                () -> small.find(key, size)
                        .<Content>map(held -> held.part(offset, length))
                        .orElseGet(() -> large(key, offset, length)));
    }

    private Content large(Checksum key, long offset, long length) {
        return store.file(key)
                .<Content>map(file -> {
                    Objects.checkFromIndexSize(offset, length, there(key));
                    return new Content.Filed(file, offset, length);
                })
                .orElseGet(() -> new Content.Streamed(store.open(key, offset, length), length));
    }

    /** The same, of which nothing is fetched before it goes out. */
    Content later(Checksum key, long size, long offset, long length) {
        return small.holds(size) || store.file(key).isPresent()
                ? content(key, size, offset, length)
                : new Content.Streamed(new LazyStream(() -> open(key, offset, length)), length);
    }

    /** @throws Problem {@code STORE_UNAVAILABLE}, {@code FILE_UNSOUND} */
    InputStream open(Checksum key, long offset, long length) {
        return had(key, () -> store.open(key, offset, length));
    }

    /** @throws Problem {@code STORE_UNAVAILABLE}, {@code FILE_UNSOUND} */
    long size(Checksum key) {
        return had(key, () -> there(key));
    }

    private long there(Checksum key) {
        return store.size(key).orElseThrow(() -> new MissingObject(key));
    }

    /** @throws Problem {@code FILE_UNSOUND} */
    void requireSound(Checksum key) {
        if (!soundness.isSound(key)) {
            throw Problem.of(ProblemCode.FILE_UNSOUND);
        }
    }

    private <T> T had(Checksum key, Supplier<T> asked) {
        requireSound(key);
        try {
            return asked.get();
        } catch (SmallObjects.Damaged e) {
            soundness.doubt(key);
            throw Problem.of(ProblemCode.FILE_UNSOUND);
        } catch (StoreUnavailable e) {
            LOG.warn("The store cannot be reached: {}", e.getMessage());
            throw Problem.of(ProblemCode.STORE_UNAVAILABLE);
        } catch (MissingObject | IndexOutOfBoundsException e) {
            LOG.error("The bytes of {} are not in the store as they should be: {}", key, e.getMessage());
            soundness.doubt(key);
            throw Problem.of(canBeUsed() ? ProblemCode.FILE_UNSOUND : ProblemCode.STORE_UNAVAILABLE);
        } catch (StoreRefusal e) {
            LOG.error("The store does not give the bytes of {}: {}", key, e.getMessage());
            soundness.doubt(key);
            throw Problem.of(ProblemCode.STORE_UNAVAILABLE);
        }
    }

    /** Of a store that is away nothing can be said. */
    private boolean canBeUsed() {
        try {
            store.check();
            return true;
        } catch (StoreUnavailable | StoreRefusal e) {
            return false;
        }
    }
}
