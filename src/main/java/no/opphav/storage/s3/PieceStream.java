package no.opphav.storage.s3;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/** Pieces one after the other, each asked for when the one before has been read. */
final class PieceStream extends InputStream {
    private final S3Bucket bucket;
    private final Iterator<String> names;
    private InputStream current = InputStream.nullInputStream();

    /** Asks for the first. */
    PieceStream(S3Bucket bucket, List<String> names) {
        this.bucket = bucket;
        this.names = names.iterator();
        if (this.names.hasNext()) {
            current = next();
        }
    }

    private InputStream next() {
        return bucket.get(names.next(), 0, PartBuffers.SIZE);
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (length == 0) {
            return 0;
        }
        for (var read = current.read(target, offset, length); ; read = current.read(target, offset, length)) {
            if (read >= 0 || !names.hasNext()) {
                return read;
            }
            current.close();
            current = nextOrFail();
        }
    }

    private InputStream nextOrFail() throws IOException {
        try {
            return next();
        } catch (RuntimeException e) {
            throw new IOException("The next piece cannot be read", e);
        }
    }

    @Override
    public void close() throws IOException {
        current.close();
    }
}
