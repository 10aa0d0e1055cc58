package no.opphav.catalogue;

import no.opphav.kernel.Checksum;
import no.opphav.kernel.MediaType;

/**
 * Bytes made from a file, durable in the object store.
 *
 * @param size in bytes
 */
public record NewDerivative(DerivativePurpose purpose, Checksum checksum, long size, MediaType mediaType) {
    public NewDerivative {
        if (size < 1) {
            throw new IllegalArgumentException("A derivative has at least one byte");
        }
    }
}
