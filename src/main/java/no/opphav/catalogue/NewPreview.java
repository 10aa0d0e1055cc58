package no.opphav.catalogue;

import no.opphav.kernel.Checksum;
import no.opphav.kernel.MediaType;

/**
 * A preview whose bytes are durable in the object store.
 *
 * @param page which page or slide it shows, counted from one
 * @param width in pixels
 * @param size in bytes
 */
public record NewPreview(
        PreviewPart part, int page, int width, int height, Checksum checksum, long size, MediaType mediaType) {
    public NewPreview {
        if (page < 1 || width < 1 || height < 1 || size < 1) {
            throw new IllegalArgumentException("A preview has a page, pixels and bytes");
        }
    }

    /** Of the first page, or of all that there is to show. */
    public NewPreview(int width, int height, Checksum checksum, long size, MediaType mediaType) {
        this(PreviewPart.PAGE, 1, width, height, checksum, size, mediaType);
    }
}
