package no.opphav.storage;

import java.util.UUID;
import no.opphav.kernel.Checksum;

/**
 * An object of which some bytes have come. It is all that is needed to go on, on any node; whoever keeps it keeps the
 * object.
 *
 * @param size how many bytes have come and are durable
 * @param digest of those bytes
 * @param place what the adapter has to remember, of no meaning to others
 */
public record PartialObject(UUID id, long size, Sha256.State digest, String place) {
    public PartialObject {
        if (size < 0) {
            throw new IllegalArgumentException("No object has " + size + " bytes");
        }
    }

    /** Of the bytes that have come; once all have, the object's key. */
    public Checksum checksum() {
        return Sha256.resume(digest).checksum();
    }
}
