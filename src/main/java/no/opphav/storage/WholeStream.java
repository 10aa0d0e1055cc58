package no.opphav.storage;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that gives as many bytes as were promised, or fails: it never passes a cut-off end for the end. */
final class WholeStream extends FilterInputStream {
    private long left;

    WholeStream(InputStream source, long length) {
        super(source);
        this.left = length;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (left == 0) {
            return -1;
        }
        return counted(super.read(target, offset, (int) Math.min(length, left)));
    }

    @Override
    public long skip(long wanted) throws IOException {
        var skipped = super.skip(Math.min(wanted, left));
        left -= skipped;
        return skipped;
    }

    private int counted(int read) throws IOException {
        if (read < 0) {
            throw new EOFException("The store's stream ended " + left + " bytes early");
        }
        left -= read;
        return read;
    }

    @Override
    public int available() throws IOException {
        return (int) Math.min(super.available(), left);
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
