package no.opphav.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.util.Optional;
import no.opphav.kernel.Checksum;
import no.opphav.storage.ObjectStore;
import no.opphav.storage.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Small objects that were asked for lately, in memory outside the heap: pictures, captions and pages that everybody fetches.
 * What is under a key never changes, and nothing is kept whose checksum is not the key.
 */
@Singleton
class SmallObjects {
    /** Larger ones gain nothing: to send them takes longer than to find them. */
    static final int LARGEST = 256 << 10;

    private static final Logger LOG = LoggerFactory.getLogger(SmallObjects.class);
    private static final int ROOM = 24 << 20;

    /** The bytes under a key are others than those that it stands for. */
    static final class Damaged extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final ObjectStore store;
    private final Cache<Checksum, Content.Held> held = Caffeine.newBuilder()
            .maximumWeight(ROOM)
            .weigher((Checksum _, Content.Held object) -> (int) object.length())
            .build();

    SmallObjects(ObjectStore store) {
        this.store = store;
    }

    /** Whether an object of this size is kept. */
    boolean holds(long size) {
        return size <= LARGEST;
    }

    /**
     * The object if it is small. Fails as the store does.
     *
     * @throws Damaged if its bytes are not those of the key
     */
    Optional<Content.Held> find(Checksum key, long size) {
        if (!holds(size)) {
            return Optional.empty();
        }
        return Optional.of(known(key).orElseGet(() -> read(key, (int) size)));
    }

    /** The object if it is in memory; never waits. */
    Optional<Content.Held> known(Checksum key) {
        return Optional.ofNullable(held.getIfPresent(key));
    }

    private Content.Held read(Checksum key, int size) {
        var bytes = ByteBuffer.allocateDirect(size);
        try (var stream = store.open(key, 0, size);
                var channel = Channels.newChannel(stream)) {
            while (bytes.hasRemaining()) {
                if (channel.read(bytes) < 0) {
                    throw new EOFException("The object is shorter than " + size + " bytes");
                }
            }
        } catch (IOException e) {
            throw new StoreUnavailable("The store's stream broke off", e);
        }
        return kept(key, bytes.flip().asReadOnlyBuffer());
    }

    private Content.Held kept(Checksum key, ByteBuffer bytes) {
        var digest = Checksum.newDigest();
        digest.update(bytes.duplicate());
        if (!key.matches(digest.digest())) {
            LOG.error("The bytes of {} in the store are damaged", key);
            throw new Damaged();
        }
        var object = new Content.Held(bytes);
        held.put(key, object);
        return object;
    }
}
