package no.opphav.storage;

import java.io.IOException;
import java.io.InputStream;

/** A content that cannot be read. */
final class BrokenStream extends InputStream {
    static final String MESSAGE = "the connection was cut";

    @Override
    public int read() throws IOException {
        throw new IOException(MESSAGE);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        throw new IOException(MESSAGE);
    }
}
