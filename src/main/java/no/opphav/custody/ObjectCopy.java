package no.opphav.custody;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import no.opphav.kernel.Checksum;
import no.opphav.storage.ContentMismatch;
import no.opphav.storage.MissingObject;
import no.opphav.storage.ObjectStore;
import no.opphav.storage.StoreRefusal;
import no.opphav.storage.StoreUnavailable;
import no.opphav.storage.TargetStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies one object to another store. It is checked on the way and read back where it arrived, and only then written down as
 * copied.
 */
@Singleton
class ObjectCopy {
    private static final Logger LOG = LoggerFactory.getLogger(ObjectCopy.class);

    private final CopyRows copies;
    private final ObjectStore source;
    private final Clock clock;

    ObjectCopy(CopyRows copies, ObjectStore source, Clock clock) {
        this.copies = copies;
        this.source = source;
        this.clock = clock;
    }

    CopySummary copied(ObjectRow object, TargetStore target) {
        try {
            if (isThere(object, target)) {
                return CopySummary.THERE;
            }
            copy(object, target.store());
            copies.insert(target.name(), object.checksum(), clock.instant());
            return CopySummary.copied(object.size());
        } catch (ContentMismatch
                | MissingObject
                | IndexOutOfBoundsException
                | StoreUnavailable
                | StoreRefusal
                | UncheckedIOException e) {
            LOG.error("Object {} could not be copied: {}", object.checksum(), e.getMessage());
            return CopySummary.FAILED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return CopySummary.FAILED;
        }
    }

    /** What was whole at the copy before may have suffered since. */
    private boolean isThere(ObjectRow object, TargetStore target) throws InterruptedException {
        return copies.isCopied(target.name(), object.checksum()) && isWhole(object, target.store());
    }

    /** What an earlier copy left there unread can be anything. */
    private void copy(ObjectRow object, ObjectStore target) throws InterruptedException {
        transfer(object, target::put);
        if (!isWhole(object, target)) {
            transfer(object, target::replace);
            requireWhole(object, target);
        }
    }

    private void transfer(ObjectRow object, Keeping keeping) {
        try (var content = source.open(object.checksum(), 0, object.size())) {
            keeping.keep(object.checksum(), object.size(), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireWhole(ObjectRow object, ObjectStore target) throws InterruptedException {
        if (!isWhole(object, target)) {
            throw new UncheckedIOException(new IOException("It did not arrive whole"));
        }
    }

    private static boolean isWhole(ObjectRow object, ObjectStore target) throws InterruptedException {
        return new ObjectReading(target).read(object.checksum(), object.size(), Pace.UNBOUNDED)
                instanceof ObjectReading.Outcome.Sound;
    }

    /** One of the store's ways to keep an object. */
    private interface Keeping {
        void keep(Checksum key, long size, InputStream content);
    }
}
