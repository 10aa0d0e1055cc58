package no.opphav.storage;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import no.opphav.kernel.Checksum;

/**
 * The bytes, each object under its own SHA-256. An object appears complete or not at all, and is never overwritten:
 * whoever reads a key always reads the same bytes. Safe for many threads and, where the technology is, many nodes.
 *
 * <p>Every method throws {@link StoreUnavailable} when the store cannot be reached for now, and {@link StoreRefusal}
 * when it will go on refusing until somebody changes its settings.
 */
public interface ObjectStore {
    /**
     * Keeps an object; it is durable when this returns. Putting what is already there changes nothing. The content is
     * read once, to its end, and not closed. Whatever goes wrong, nothing of it stays.
     *
     * @param size in bytes
     * @throws StoreFull if there is no room for it
     * @throws ContentMismatch if the content is not of that checksum and size
     * @throws java.io.UncheckedIOException if the content cannot be read to its end
     */
    void put(Checksum key, long size, InputStream content);

    /**
     * Keeps an object as {@link #put} does, and writes its bytes anew where it is there already: they are known to be
     * damaged. Who reads it meanwhile gets the old bytes or the new.
     *
     * @param size in bytes
     * @throws ContentMismatch if the content is not of that checksum and size; what was there stays
     * @throws java.io.UncheckedIOException if the content cannot be read to its end; what was there stays
     */
    void replace(Checksum key, long size, InputStream content);

    /** How many bytes an object has; empty when it is certainly not there. */
    Optional<Long> size(Checksum key);

    /**
     * A part of an object, read while it is asked for. The stream gives exactly that many bytes or fails with an
     * {@link java.io.IOException}; it never ends early. The caller closes it.
     *
     * @throws MissingObject if the object is not there
     * @throws IndexOutOfBoundsException if the object does not reach that far
     */
    InputStream open(Checksum key, long offset, long length);

    /**
     * Where an object's bytes lie, or would lie, as a file of this machine, to be read and never written; empty where the
     * store keeps no files. The object need not be there.
     */
    Optional<Path> file(Checksum key);

    /** Removes an object; says whether it was there. */
    boolean delete(Checksum key);

    /** Shows every object once, in no order. Those that come or go meanwhile may be shown or not. */
    void forEach(Consumer<StoredObject> visitor);

    /** Asks, for little, whether the store can be used now; returns when it can. */
    void check();

    /** How many bytes can still be taken in; empty where nobody knows. */
    OptionalLong freeSpace();
}
