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

    /** What everybody but the file's editors gets. */
    static Representation forPublic(AssetFile file) {
        return new Representation(file.checksumForPublic(), file.sizeForPublic(), file.mediaType());
    }

    /** As {@code Content-Range} says which part of it comes. */
    String contentRange(ByteRange.Part part) {
        return "bytes " + part.first() + "-" + part.last() + "/" + size;
    }

    boolean isText() {
        return type.type().equals(TEXT);
    }

    String contentType() {
        return isText() ? type + "; charset=utf-8" : type.value();
    }
}
