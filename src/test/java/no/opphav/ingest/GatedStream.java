package no.opphav.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.CountDownLatch;

/** A client that sends some bytes and then is silent, without hanging up. */
final class GatedStream extends InputStream {
    private final InputStream first;
    private final CountDownLatch silent = new CountDownLatch(1);

    GatedStream(InputStream first) {
        this.first = first;
    }

    /** Waits until all that the client sends has been read. */
    void awaitSilence() throws InterruptedException {
        silent.await();
    }

    @Override
    public int read() throws IOException {
        int next = first.read();
        if (next < 0) {
            silent.countDown();
            keepSilent();
        }
        return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = first.read(bytes, offset, length);
        if (read < 0) {
            silent.countDown();
            keepSilent();
        }
        return read;
    }

    private static void keepSilent() throws IOException {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            throw new InterruptedIOException();
        }
    }
}
