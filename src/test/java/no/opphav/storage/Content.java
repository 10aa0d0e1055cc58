package no.opphav.storage;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Random;
import no.opphav.kernel.Checksum;

/** Bytes to store. */
final class Content {
    private static final Random RANDOM = new Random();

    private final byte[] bytes;

    Content(byte[] bytes) {
        this.bytes = bytes;
    }

    static Content random(int size) {
        var bytes = new byte[size];
        RANDOM.nextBytes(bytes);
        return new Content(bytes);
    }

    byte[] bytes() {
        return bytes;
    }

    Checksum key() {
        return Checksum.ofContent(bytes);
    }

    long size() {
        return bytes.length;
    }

    InputStream stream() {
        return new ByteArrayInputStream(bytes);
    }

    /** So many bytes from there on, and then nothing can be read any more. */
    InputStream brokenAfter(int offset, int length) {
        return new SequenceInputStream(new ByteArrayInputStream(part(offset, length)), new BrokenStream());
    }

    byte[] part(int offset, int length) {
        return Arrays.copyOfRange(bytes, offset, offset + length);
    }
}
