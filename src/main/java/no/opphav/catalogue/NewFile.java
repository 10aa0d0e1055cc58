package no.opphav.catalogue;

import no.opphav.kernel.Checksum;
import no.opphav.kernel.FileName;
import no.opphav.kernel.MediaType;
import org.jspecify.annotations.Nullable;

/**
 * A file whose bytes are durable in the object store.
 *
 * @param size in bytes
 * @param publicCopy what everybody but its editors gets in its place; null where they get the file itself
 */
public record NewFile(
        Checksum checksum,
        long size,
        MediaType mediaType,
        FileName name,
        FileFacts facts,
        @Nullable NewDerivative publicCopy) {
    public NewFile {
        if (size < 1) {
            throw new IllegalArgumentException("A file has at least one byte");
        }
    }

    public NewFile(Checksum checksum, long size, MediaType mediaType, FileName name, FileFacts facts) {
        this(checksum, size, mediaType, name, facts, null);
    }
}
