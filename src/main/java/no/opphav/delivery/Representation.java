package no.opphav.delivery;

import no.opphav.catalogue.AssetFile;
import no.opphav.kernel.Checksum;
import no.opphav.kernel.MediaType;

/**
 * Bytes as HTTP speaks of them (RFC 9110, 3.2).
 *
 * @param size in bytes
 */
record Representation(Checksum checksum, long size, MediaType type) {
    private static final String TEXT = "text";

    static Representation of(AssetFile file) {
        return new Representation(file.checksum(), file.size(), file.mediaType());
    }

    String contentType() {
        return type.type().equals(TEXT) ? type + "; charset=utf-8" : type.value();
    }
}
