package no.opphav.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What a client sends, up to a limit, while it comes. Whoever else has reason to can end it: a reader that waits for more
 * stops waiting at once.
 */
final class Arriving extends InputStream {
    private final InputStream source;
    private final @Nullable ChunkChecksum expected;
    private final CountDownLatch settled = new CountDownLatch(1);
    private final ReentrantLock lock = new ReentrantLock();
    private long left;
    private long count;
    private boolean ended;
    private boolean broken;
    private boolean over;
    private boolean whole;
    private @Nullable Thread reader;

    /**
     * @param limit how many bytes are wanted at most
     * @param expected of all of it; null where nobody says
     */
    Arriving(InputStream source, long limit, @Nullable ChunkChecksum expected) {
        this.source = source;
        this.left = limit;
        this.expected = expected;
    }

    /** Ends it for its reader, from any thread. */
    void end() {
        lock.lock();
        try {
            ended = true;
            if (reader != null) {
                reader.interrupt();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Says that nothing more will be done with what came. */
    void settle() {
        settled.countDown();
    }

    /** Waits until nothing more is done with what came; says whether it came to that. */
    boolean awaitSettled(long seconds) {
        try {
            return settled.await(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whether the connection broke, so that what came may be less than the client sent. */
    boolean isBroken() {
        return broken;
    }

    /** Whether somebody else ended it before all of it had come. */
    boolean isCutShort() {
        return !whole && isEnded();
    }

    private boolean isEnded() {
        lock.lock();
        try {
            return ended;
        } finally {
            lock.unlock();
        }
    }

    /** Whether the client sent more than was wanted. */
    boolean isTooMuch() {
        return over;
    }

    /** Whether all of it counts only if its checksum is what the client says. */
    boolean isChecked() {
        return expected != null;
    }

    /** How many bytes have come. */
    long count() {
        return count;
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
        var read = left == 0 ? afterLast() : next(target, offset, (int) Math.min(length, left));
        if (read < 0) {
            check();
            whole = true;
            return -1;
        }
        if (expected != null) {
            expected.update(target, offset, read);
        }
        left -= read;
        count += read;
        return read;
    }

    /** Nobody waits for more than was wanted once somebody else wants to go on. */
    private int afterLast() throws IOException {
        try {
            over = over || (!isEnded() && next(new byte[1], 0, 1) >= 0);
        } catch (IOException e) {
            if (!isEnded()) {
                throw e;
            }
            broken = false;
        }
        return -1;
    }

    private void check() throws WrongChecksum {
        if (expected != null && !expected.isRight()) {
            throw new WrongChecksum();
        }
    }

    private int next(byte[] target, int offset, int length) throws IOException {
        begin();
        try {
            return source.read(target, offset, length);
        } catch (IOException | RuntimeException e) {
            broken = true;
            throw new IOException("The client’s bytes broke off", e);
        } finally {
            done();
        }
    }

    private void begin() throws IOException {
        lock.lock();
        try {
            if (ended) {
                throw new IOException("Somebody else goes on");
            }
            reader = Thread.currentThread();
        } finally {
            lock.unlock();
        }
    }

    private void done() {
        lock.lock();
        try {
            reader = null;
            if (ended) {
                Thread.interrupted();
            }
        } finally {
            lock.unlock();
        }
    }

    /** All of it came, but it is not what the client sent. */
    static final class WrongChecksum extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
