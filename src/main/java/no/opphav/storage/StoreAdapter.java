package no.opphav.storage;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import no.opphav.kernel.Checksum;

/**
 * What a technology has to do to be the store. That the bytes are those of the key, that reads are complete and that
 * nothing is put twice is seen to above it, once, by {@link CheckedStore}. Failures are {@link ObjectStore}'s.
 */
public interface StoreAdapter {
    /**
     * Writes what the content gives, which is of that size; a key that is already there may be replaced by the same
     * bytes. Nothing can be seen of it before it is complete and durable. When the content fails, nothing stays.
     */
    void write(Checksum key, long size, InputStream content);

    /** How many bytes an object has; empty when it is certainly not there. */
    Optional<Long> size(Checksum key);

    /**
     * A part of an object.
     *
     * @throws MissingObject if the object is not there
     * @throws IndexOutOfBoundsException if the object does not reach that far
     */
    InputStream open(Checksum key, long offset, long length);

    /** Where the object's bytes lie, or would lie, as a file of this machine; empty where objects are no files. */
    Optional<Path> file(Checksum key);

    /** Removes an object; says whether it was there. */
    boolean delete(Checksum key);

    /** Shows every object once, passing over what is none of ours. */
    void forEach(Consumer<StoredObject> visitor);

    /** Asks the store, once and for little, whether it can be read and written. */
    void check();

    /** How many bytes it can still take in; empty where nobody knows. */
    OptionalLong freeSpace();
}
