package no.opphav.custody;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import no.opphav.kernel.Checksum;
import no.opphav.storage.MissingObject;
import no.opphav.storage.ObjectStore;

/** Reads a stored object whole and says how it is. */
@Singleton
class ObjectReading {
    private static final int BUFFER = 1 << 16;

    private final ObjectStore store;

    ObjectReading(ObjectStore store) {
        this.store = store;
    }

    /** How an object turned out to be. */
    sealed interface Outcome {
        record Sound() implements Outcome {}

        record Unsound(Damage damage) implements Outcome {}

        /** It broke off: by the object's own fault, or by the way to it. */
        record BrokenOff(String reason) implements Outcome {}
    }

    /**
     * Reads it.
     *
     * @throws no.opphav.storage.StoreUnavailable when nothing can be said
     * @throws no.opphav.storage.StoreRefusal when nothing can be said
     * @throws InterruptedException when the pace ends it, or the thread is interrupted
     */
    Outcome read(Checksum key, long size, Pace pace) throws InterruptedException {
        var there = store.size(key);
        if (there.isEmpty()) {
            return new Outcome.Unsound(Damage.MISSING);
        }
        if (there.get() != size) {
            return new Outcome.Unsound(Damage.DAMAGED);
        }
        try (var content = store.open(key, 0, size)) {
            return matches(key, content, pace) ? new Outcome.Sound() : new Outcome.Unsound(Damage.DAMAGED);
        } catch (MissingObject e) {
            return new Outcome.Unsound(Damage.MISSING);
        } catch (IOException e) {
            if (Thread.interrupted()) {
                throw new InterruptedException(e.getMessage());
            }
            return new Outcome.BrokenOff(String.valueOf(e.getMessage()));
        }
    }

    private static boolean matches(Checksum key, InputStream content, Pace pace)
            throws IOException, InterruptedException {
        var digest = Checksum.newDigest();
        var buffer = new byte[BUFFER];
        for (var read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            digest.update(buffer, 0, read);
            pace.passed(read);
        }
        return key.matches(digest.digest());
    }
}
