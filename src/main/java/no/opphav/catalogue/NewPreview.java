package no.opphav.catalogue;

import no.opphav.kernel.Checksum;
import no.opphav.kernel.MediaType;

/**
 * A preview whose bytes are durable in the object store.
 *
 * @param width in pixels
 * @param size in bytes
 */
public record NewPreview(int width, int height, Checksum checksum, long size, MediaType mediaType) {
    public NewPreview {
        if (width < 1 || height < 1 || size < 1) {
            throw new IllegalArgumentException("A preview has pixels and bytes");
        }
    }
}
