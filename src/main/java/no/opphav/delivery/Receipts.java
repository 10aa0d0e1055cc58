package no.opphav.delivery;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes receipts down, many at a time: within a second, and all that wait when the service stops. No download waits for the
 * database unless it takes fewer than come; while it is away, receipts wait, and the log says how many were lost because too
 * many did.
 */
@Singleton
class Receipts implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Receipts.class);

    /** About ten megabytes of them. */
    private static final int MOST = 100_000;

    private static final int BATCH = 1000;
    private static final Duration PAUSE = Duration.ofMillis(200);
    /** How long a download waits at most. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Consumer<List<Receipt>> rows;
    private final BlockingQueue<Receipt> waiting;
    private final List<Receipt> batch = new ArrayList<>(BATCH);
    private final AtomicLong lost = new AtomicLong();
    private volatile boolean away;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread writer;

    @Inject
    Receipts(ReceiptRows rows) {
        this(rows::insert, MOST);
    }

    /** @param most how many can wait */
    Receipts(Consumer<List<Receipt>> rows, int most) {
        this.rows = rows;
        this.waiting = new ArrayBlockingQueue<>(most);
        this.writer = Thread.ofPlatform().daemon().name("receipts").start(this::writeUntilStopped);
    }

    /** Takes one to be written soon; returns when there is room for it. */
    void add(Receipt receipt) {
        if (!isTaken(receipt) && lost.getAndIncrement() == 0) {
            LOG.warn("Receipts are lost: the database has not taken any for too long");
        }
    }

    private boolean isTaken(Receipt receipt) {
        try {
            return waiting.offer(receipt)
                    || (!away && waiting.offer(receipt, PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whether so many wait that one more may have to wait for room: nine in ten of those that can. */
    boolean areMany() {
        return 9 * waiting.remainingCapacity() <= waiting.size();
    }

    private void writeUntilStopped() {
        try {
            while (!stopped.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Writes those that wait now; says whether that was possible. */
    synchronized boolean flush() {
        for (var left = waiting.size() + batch.size(); left > 0; left -= BATCH) {
            waiting.drainTo(batch, BATCH - batch.size());
            if (!written()) {
                return false;
            }
        }
        return true;
    }

    private boolean written() {
        try {
            rows.accept(List.copyOf(batch));
        } catch (RuntimeException e) {
            LOG.debug("Receipts wait, the database does not take them", e);
            away = true;
            return false;
        }
        away = false;
        batch.clear();
        sayWhatWasLost();
        return true;
    }

    private void sayWhatWasLost() {
        var count = lost.getAndSet(0);
        if (count > 0) {
            LOG.warn("{} receipts were lost while the database took none", count);
        }
    }

    /** Writes what waits. */
    @PreDestroy
    @Override
    public void close() {
        stopped.countDown();
        writer.interrupt();
        if (!flush()) {
            LOG.warn("{} receipts are lost: the database did not take them at the end", waiting.size() + batch.size());
        }
    }
}
