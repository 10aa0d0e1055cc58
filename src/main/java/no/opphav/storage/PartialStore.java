package no.opphav.storage;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import no.opphav.kernel.Checksum;

/**
 * Objects that come in pieces. Their bytes lie in the store itself, on no node's own disk, so that any node can go on where
 * another stopped. One caller at a time works on an object; the caller sees to that.
 *
 * <p>Every method throws {@link StoreUnavailable} and {@link StoreRefusal} as {@link ObjectStore} does. Whatever it throws,
 * the {@link PartialObject} that it was called with is still one to go on from.
 */
public interface PartialStore {
    /** Begins an object of which nothing has come. */
    PartialObject begin(UUID id);

    /**
     * Adds what the content gives, to its end, behind the object's bytes; what an attempt that failed left behind them is
     * overwritten. Of a large content memory holds little. The content is not closed.
     *
     * @param progress is shown, now and then while the content comes, an object that is durable and can be gone on from; what
     *     it throws ends the call
     * @return the object with all of the content, durable
     * @throws MissingObject if the object's own bytes are not there
     * @throws java.io.UncheckedIOException if the content cannot be read to its end; what came of it is durable and was shown
     */
    PartialObject append(PartialObject object, InputStream content, Consumer<PartialObject> progress);

    /**
     * The object's bytes, from the first on, of which there are {@link PartialObject#size()}. The caller closes the stream.
     *
     * @throws MissingObject if they are not there
     */
    InputStream open(PartialObject object);

    /** The object's bytes as a file of this machine to read, where the store has such; it may be longer than the object. */
    Optional<Path> file(PartialObject object);

    /**
     * Makes it an object of the {@link ObjectStore} under its checksum, durable when this returns; its own bytes go. Where
     * that object is there already, nothing is stored twice. To complete what was completed changes nothing.
     *
     * @return the key under which its bytes are now
     * @throws MissingObject if neither its bytes nor that object are there
     */
    Checksum complete(PartialObject object);

    /** Removes its bytes, if there are any. */
    void discard(PartialObject object);

    /** Shows every object of which the store has something and that was neither completed nor discarded, in no order. */
    void forEachPartial(Consumer<Partial> visitor);

    /** Removes the bytes of an object that nobody remembers. */
    void discard(UUID id);

    /**
     * An unfinished object as the store lists it.
     *
     * @param changedAt when bytes last came, by the store's own clock
     */
    record Partial(UUID id, Instant changedAt) {}
}
