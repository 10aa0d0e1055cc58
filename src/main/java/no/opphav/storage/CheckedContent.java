package no.opphav.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.Objects;
import no.opphav.kernel.Checksum;
import org.jspecify.annotations.Nullable;

/**
 * Content on its way into the store. Its last bytes are given away only when all of it has turned out to be what was
 * announced, so that nobody can take wrong content for complete; until then and ever after it fails.
 */
final class CheckedContent extends InputStream {
    private final InputStream source;
    private final Checksum key;
    private final long size;
    private final MessageDigest digest = Checksum.newDigest();
    private long count;
    private boolean complete;
    private @Nullable RuntimeException failure;

    CheckedContent(InputStream source, Checksum key, long size) {
        this.source = source;
        this.key = key;
        this.size = size;
    }

    /** Throws what was wrong with the content, if anything was, rather than what an adapter made of it. */
    void rethrowFailure() {
        if (failure != null) {
            throw failure;
        }
    }

    /** An adapter that says it is done has read everything. */
    void requireComplete() {
        rethrowFailure();
        if (!complete) {
            throw new IllegalStateException("Only " + count + " of " + size + " bytes were read");
        }
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (failure != null) {
            throw new IOException(failure);
        }
        if (complete || length == 0) {
            return complete ? -1 : 0;
        }
        try {
            return checkedRead(target, offset, length);
        } catch (IOException e) {
            throw failed(new UncheckedIOException("The content cannot be read to its end", e));
        } catch (ContentMismatch e) {
            throw failed(e);
        }
    }

    private int checkedRead(byte[] target, int offset, int length) throws IOException {
        var read = size == 0 ? 0 : source.read(target, offset, (int) Math.min(length, size - count));
        if (read < 0) {
            throw new ContentMismatch("Announced were " + size + " bytes, there came " + count);
        }
        digest.update(target, offset, read);
        count += read;
        if (count == size) {
            checkEnd();
            complete = true;
        }
        return size == 0 ? -1 : read;
    }

    private void checkEnd() throws IOException {
        if (source.read() >= 0) {
            throw new ContentMismatch("Announced were " + size + " bytes, there came more");
        }
        if (!key.matches(digest.digest())) {
            throw new ContentMismatch("The content's checksum is not " + key);
        }
    }

    private IOException failed(RuntimeException why) {
        failure = why;
        return new IOException(why);
    }
}
