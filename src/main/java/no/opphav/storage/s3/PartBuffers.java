package no.opphav.storage.s3;

import jakarta.inject.Singleton;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Buffers of the size of a part, used again and again: 8 MiB, so that 10,000 parts, which is as many as S3 takes, make 80
 * GiB. Of all buffers of this node at most eight are being sent at a time; beside them each upload fills one.
 */
@Singleton
final class PartBuffers {
    /** In bytes. Divides the distance at which progress is shown, so that progress mostly falls on the end of a part. */
    static final int SIZE = 8 * 1024 * 1024;

    private static final int AT_ONCE = 8;

    private final Queue<byte[]> free = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();
    private final Semaphore room = new Semaphore(AT_ONCE, true);

    byte[] take() {
        var buffer = free.poll();
        if (buffer == null) {
            return new byte[SIZE];
        }
        count.decrementAndGet();
        return buffer;
    }

    void give(byte[] buffer) {
        if (count.incrementAndGet() <= AT_ONCE) {
            free.add(buffer);
        } else {
            count.decrementAndGet();
        }
    }

    /** A call that sends a buffer, to be made by another thread, and takes the buffer back. Returns when there is room for it. */
    <T> Callable<T> sending(byte[] buffer, Callable<T> call) {
        room.acquireUninterruptibly();
        return () -> {
            try {
                return call.call();
            } finally {
                room.release();
                give(buffer);
            }
        };
    }
}
