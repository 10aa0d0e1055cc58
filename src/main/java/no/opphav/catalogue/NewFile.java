package no.opphav.catalogue;

import no.opphav.kernel.Checksum;
import no.opphav.kernel.FileName;
import no.opphav.kernel.MediaType;

/**
 * A file whose bytes are durable in the object store.
 *
 * @param size in bytes
 */
public record NewFile(Checksum checksum, long size, MediaType mediaType, FileName name, FileFacts facts) {
    public NewFile {
        if (size < 1) {
            throw new IllegalArgumentException("A file has at least one byte");
        }
    }
}
